// Weights of attribution/indirect/, fitted to PolNeAR's training articles by train/run-indirect.ts: the log-odds that each
// feature adds to "this report without marks is right".

const table = `
before=START	0.35
before=W	0.13
before=after	-0.26
before=and	0.30
before=as	-0.13
before=but	0.24
before=by	-0.84
before=in	-0.66
before=that	-1.29
before=though	0.33
before=to	0.10
before=what	-0.88
before=when	0.46
before=which	-0.15
before=while	-0.10
before=with	0.69
by=capital verb=finite	0.23
by=capital verb=infinitive	-0.31
by=capital verb=late	-0.09
by=capital verb=none	-0.09
by=comma	-0.10
by=comma verb=finite	-0.14
by=comma verb=none	-0.11
by=determiner	-0.06
by=determiner verb=late	-0.29
by=determiner verb=present	0.08
by=preposition	-0.16
by=preposition verb=finite	-0.36
by=preposition verb=late	0.10
by=preposition verb=none	-0.26
by=pronoun	-0.07
by=pronoun verb=finite	-0.10
by=pronoun verb=infinitive	0.20
by=pronoun verb=late	0.07
by=pronoun verb=present	0.06
by=that	0.11
by=that verb=finite	0.11
by=that verb=late	0.39
by=that verb=none	-0.34
by=that verb=present	0.48
by=to verb=infinitive	-0.05
by=wh	-0.10
by=wh verb=none	-0.17
by=word	-0.09
by=word verb=finite	-0.20
by=word verb=infinitive	0.19
by=word verb=present	-0.04
end=,	-0.48
end=-	-1.22
end=;	0.65
end=stop	0.32
end=word	-0.32
end=—	-1.21
first=CAP takes=addressee	0.50
first=CAP takes=clause	-0.09
first=ED	0.10
first=ING takes=clause	-0.14
first=ING takes=object	0.30
first=LY	-0.43
first=NUM	-0.16
first=NUM takes=clause	-0.28
first=W	0.15
first=W takes=clause	0.18
first=W takes=object	0.07
first=a	0.05
first=a takes=clause	-0.21
first=a takes=object	-0.05
first=an	0.25
first=an takes=clause	-0.21
first=and	-0.82
first=and takes=clause	-0.58
first=as	0.42
first=at	-0.47
first=but	-0.21
first=but takes=clause	-0.21
first=even	0.20
first=even takes=clause	0.20
first=for	-0.47
first=he takes=addressee	0.26
first=her	0.22
first=her takes=clause	0.59
first=her takes=object	-0.15
first=him	0.24
first=him takes=object	0.40
first=his	0.31
first=his takes=clause	-0.16
first=his takes=object	0.19
first=how takes=clause	-0.19
first=if	0.31
first=if takes=clause	0.51
first=in	0.18
first=in takes=clause	-0.14
first=it	0.07
first=its	0.26
first=on	-0.55
first=she takes=clause	0.31
first=that	0.11
first=that takes=addressee	0.25
first=that takes=clause	0.11
first=the takes=addressee	-0.54
first=the takes=clause	0.08
first=the takes=object	0.17
first=their	0.06
first=their takes=clause	-0.10
first=there	-0.07
first=they	0.10
first=they takes=clause	0.19
first=this	0.35
first=this takes=clause	0.30
first=to takes=clause	0.23
first=to takes=object	-0.19
first=was	0.21
first=was takes=clause	0.38
first=what	0.21
first=what takes=clause	0.37
first=when	-0.75
first=when takes=clause	-0.65
first=whether takes=clause	0.09
first=why	-0.15
gap=1	-0.13
gap=2	0.12
gap=3	-0.24
gap=4	-0.38
gap=5	-0.21
gap=6	-0.67
group=are	0.08
group=did	0.15
group=had	-0.75
group=have	0.18
group=is	-0.06
group=to	0.13
group=will	-0.45
group=would	-0.51
lemma=:	-0.21
lemma=: verb=finite	0.25
lemma=: verb=none	-0.29
lemma=according to	0.24
lemma=according to verb=finite	0.26
lemma=according to verb=late	0.48
lemma=according to verb=none	-0.27
lemma=accuse	0.43
lemma=accuse verb=finite	0.04
lemma=accuse verb=none	0.62
lemma=acknowledge	0.50
lemma=acknowledge verb=finite	-0.12
lemma=acknowledge verb=none	1.19
lemma=add	-0.46
lemma=add verb=finite	0.72
lemma=admit	0.29
lemma=advise	-1.50
lemma=advise verb=none	-0.43
lemma=agree	0.10
lemma=agree verb=finite	0.16
lemma=allege	0.11
lemma=allege verb=finite	0.64
lemma=announce	0.45
lemma=announce verb=finite	-0.06
lemma=announce verb=none	0.69
lemma=argue	0.35
lemma=argue verb=finite	0.13
lemma=ask	0.09
lemma=ask verb=finite	0.06
lemma=ask verb=infinitive	0.80
lemma=call	0.32
lemma=call verb=finite	-0.09
lemma=call verb=infinitive	0.51
lemma=call verb=none	0.30
lemma=cite	0.61
lemma=cite verb=none	0.70
lemma=claim verb=finite	0.11
lemma=claim verb=none	0.33
lemma=conclude	0.09
lemma=confirm	0.77
lemma=criticize	0.91
lemma=criticize verb=none	0.49
lemma=declare	-0.27
lemma=declare verb=finite	0.15
lemma=decline	0.35
lemma=decline verb=infinitive	0.53
lemma=denounce	0.22
lemma=denounce verb=none	0.68
lemma=deny	0.25
lemma=deny verb=none	0.11
lemma=describe	1.09
lemma=describe verb=none	0.14
lemma=discuss	-1.15
lemma=explain	0.31
lemma=explain verb=finite	0.24
lemma=explain verb=none	0.84
lemma=express	-1.04
lemma=find	0.20
lemma=find verb=finite	0.27
lemma=highlight	0.09
lemma=indicate	0.22
lemma=indicate verb=finite	-0.09
lemma=insist	0.22
lemma=insist verb=finite	0.78
lemma=mention	0.89
lemma=mention verb=none	0.26
lemma=note	0.66
lemma=note verb=finite	0.59
lemma=note verb=late	0.23
lemma=note verb=none	0.34
lemma=pledge	0.82
lemma=pledge verb=infinitive	0.20
lemma=point	0.33
lemma=point verb=finite	0.72
lemma=predict	0.12
lemma=predict verb=finite	-0.24
lemma=promise	0.26
lemma=promise verb=finite	0.28
lemma=promise verb=infinitive	0.29
lemma=quote	-0.27
lemma=recall	0.44
lemma=refuse	-0.53
lemma=refuse verb=infinitive	-0.83
lemma=remind	-0.12
lemma=report	0.45
lemma=report verb=finite	0.75
lemma=report verb=late	-0.10
lemma=respond	-0.94
lemma=say	0.29
lemma=say verb=finite	0.30
lemma=say verb=infinitive	-0.36
lemma=say verb=late	0.29
lemma=say verb=none	0.18
lemma=say verb=present	0.44
lemma=show	0.25
lemma=show verb=finite	0.12
lemma=speak	-0.06
lemma=state	0.20
lemma=suggest	0.53
lemma=suggest verb=finite	0.40
lemma=suggest verb=late	-0.17
lemma=suggest verb=none	0.30
lemma=talk	0.32
lemma=talk verb=finite	-0.72
lemma=talk verb=none	0.22
lemma=tell	0.20
lemma=tell verb=none	-0.26
lemma=tweet	0.42
lemma=tweet verb=none	0.66
lemma=urge	0.77
lemma=urge verb=infinitive	0.34
lemma=vow	0.33
lemma=vow verb=infinitive	0.62
lemma=warn	0.60
lemma=warn verb=finite	0.07
lemma=write	-0.26
length=0	-0.37
length=0 takes=clause	-0.08
length=0 takes=object	-0.12
length=0 verb=none	-0.37
length=1	-0.27
length=1 takes=addressee	-1.04
length=1 takes=clause	-0.26
length=1 takes=object	0.08
length=1 verb=finite	0.12
length=1 verb=infinitive	0.13
length=1 verb=none	-0.33
length=2	-0.08
length=2 takes=clause	-0.14
length=2 takes=object	0.04
length=2 verb=infinitive	-0.20
length=2 verb=none	-0.05
length=2 verb=present	0.17
length=3	-0.04
length=3 takes=object	-0.08
length=3 verb=finite	0.04
length=3 verb=late	-0.55
length=3 verb=none	-0.06
length=3 verb=present	0.09
length=4	0.05
length=4 takes=addressee	0.32
length=4 takes=clause	0.07
length=4 takes=object	-0.17
length=4 verb=finite	0.05
length=4 verb=none	0.09
length=4 verb=present	0.28
length=5	0.05
length=5 takes=addressee	0.31
length=5 verb=infinitive	-0.25
length=5 verb=late	0.21
length=5 verb=none	0.19
length=5 verb=present	0.21
length=6 takes=addressee	0.20
length=6 takes=object	0.30
length=6 verb=late	0.19
length=6 verb=none	0.20
length=6 verb=present	-0.17
negated rule=cue-before	0.05
negated rule=object-cue	0.09
nested rule=cue-before	-2.12
nested rule=object-cue	-0.75
nested rule=participle-cue	-0.69
next=,	-0.35
next=.	1.27
next=CAP	0.17
next=ED	0.37
next=ING	0.58
next=LY	0.24
next=NUM	-0.70
next=W	0.09
next=a	0.23
next=about	-0.59
next=and	-0.59
next=at	0.06
next=for	-0.28
next=he	0.30
next=her	-0.34
next=him	-0.57
next=his	0.09
next=how	-0.08
next=in	0.14
next=it	0.46
next=its	-0.31
next=she	0.31
next=that	-0.05
next=the	0.23
next=their	-0.07
next=them	0.13
next=there	-0.10
next=they	0.10
next=this	0.12
next=to	-0.36
next=with	-0.24
opens=after	0.40
opens=as	0.35
opens=if	0.09
opens=since	0.73
opens=that	-0.21
opens=when	0.12
opens=while	-0.09
question	-0.47
rule=according-to	0.24
rule=according-to by=capital	-0.13
rule=according-to by=comma	0.19
rule=according-to by=determiner	0.17
rule=according-to by=preposition	0.06
rule=according-to by=pronoun	-0.05
rule=according-to verb=finite	0.26
rule=according-to verb=late	0.48
rule=according-to verb=none	-0.27
rule=apposition-cue by=capital	-0.17
rule=apposition-cue by=determiner	0.20
rule=apposition-cue by=to	0.87
rule=apposition-cue by=word	0.19
rule=apposition-cue verb=finite	-0.04
rule=apposition-cue verb=infinitive	0.67
rule=apposition-cue verb=late	-0.16
rule=apposition-cue verb=none	-0.23
rule=colon	-0.21
rule=colon verb=finite	0.25
rule=colon verb=none	-0.29
rule=coordinated-cue	-0.39
rule=coordinated-cue by=capital	-0.13
rule=coordinated-cue by=determiner	-0.21
rule=coordinated-cue by=pronoun	0.08
rule=coordinated-cue by=that	0.14
rule=coordinated-cue by=to	-0.46
rule=coordinated-cue by=word	-1.02
rule=coordinated-cue verb=finite	-0.47
rule=coordinated-cue verb=infinitive	0.06
rule=coordinated-cue verb=none	-0.21
rule=cue-after	-0.08
rule=cue-after by=preposition	0.50
rule=cue-after by=pronoun	0.08
rule=cue-after verb=finite	0.09
rule=cue-after verb=late	0.15
rule=cue-after verb=none	-0.60
rule=cue-before	0.09
rule=cue-before by=determiner	0.04
rule=cue-before by=pronoun	-0.09
rule=cue-before by=that	0.18
rule=cue-before by=to	0.31
rule=cue-before by=wh	0.17
rule=cue-before by=word	0.21
rule=cue-before verb=finite	0.08
rule=cue-before verb=infinitive	0.09
rule=cue-before verb=late	0.06
rule=cue-before verb=none	0.14
rule=cue-before verb=present	-0.10
rule=interrupted	0.35
rule=interrupted by=capital	0.38
rule=interrupted by=determiner	0.34
rule=interrupted verb=finite	-0.55
rule=interrupted verb=none	1.06
rule=inverted-cue	-0.44
rule=inverted-cue by=capital	-0.36
rule=inverted-cue by=determiner	0.20
rule=inverted-cue verb=finite	1.20
rule=noun-cue	-0.29
rule=noun-cue by=that	-0.29
rule=noun-cue verb=finite	-0.41
rule=object-cue	-0.11
rule=object-cue by=capital	-0.05
rule=object-cue by=determiner	-0.04
rule=object-cue by=preposition	-0.17
rule=object-cue by=pronoun	-0.12
rule=object-cue by=to	-0.35
rule=object-cue by=wh	-0.07
rule=object-cue by=word	0.05
rule=object-cue verb=finite	-0.13
rule=object-cue verb=infinitive	-0.07
rule=object-cue verb=late	0.24
rule=object-cue verb=none	-0.17
rule=object-cue verb=present	0.27
rule=participle-cue	-0.20
rule=participle-cue by=capital	0.09
rule=participle-cue by=determiner	-0.09
rule=participle-cue by=pronoun	-0.15
rule=participle-cue by=that	-0.11
rule=participle-cue by=to	0.26
rule=participle-cue by=wh	0.25
rule=participle-cue by=word	-0.29
rule=participle-cue verb=infinitive	-0.25
rule=participle-cue verb=late	0.08
rule=participle-cue verb=none	-0.50
rule=participle-cue verb=present	0.42
rule=relative-cue	-0.04
rule=relative-cue by=determiner	-0.32
rule=relative-cue by=that	-0.29
rule=relative-cue by=to	-0.44
rule=relative-cue by=word	0.30
rule=relative-cue verb=finite	0.22
rule=relative-cue verb=infinitive	-0.21
second='d	0.08
second=,	0.08
second=-	-0.30
second=.	-0.19
second=ED	0.24
second=ING	-0.19
second=LY	-0.12
second=NUM	0.21
second=W	0.11
second=a	0.05
second=about	-0.11
second=and	-0.18
second=are	0.46
second=as	0.05
second=did	0.16
second=for	-0.14
second=has	0.38
second=have	0.39
second=he	0.29
second=his	-0.30
second=in	-0.93
second=is	0.19
second=it	0.05
second=more	0.75
second=of	0.42
second=on	-0.50
second=she	-0.08
second=that	0.81
second=their	0.32
second=they	-0.11
second=to	-0.07
second=was	-0.07
second=were	-0.17
second=will	0.16
second=would	0.38
side=after verb=infinitive	-0.07
side=after verb=late	0.07
side=after verb=none	-0.16
side=after verb=present	0.09
side=before verb=finite	0.04
side=before verb=infinitive	-0.14
side=before verb=present	0.35
source=body rule=according-to	-0.07
source=body rule=colon	-0.44
source=body rule=cue-after	0.44
source=body rule=cue-before	0.32
source=body rule=object-cue	-0.24
source=body rule=participle-cue	-0.17
source=body strength=2	-0.14
source=body strength=4	-0.19
source=body strength=5	0.14
source=body verb=finite	-0.07
source=body verb=infinitive	0.46
source=body verb=late	0.28
source=body verb=none	-0.19
source=description rule=according-to	0.69
source=description rule=apposition-cue	-0.09
source=description rule=coordinated-cue	0.63
source=description rule=cue-after	0.38
source=description rule=interrupted	1.65
source=description rule=object-cue	-0.33
source=description rule=participle-cue	-0.08
source=description strength=2	-0.23
source=description strength=4	0.47
source=description verb=finite	0.22
source=description verb=infinitive	0.06
source=description verb=none	-0.25
source=description verb=present	0.07
source=document	0.14
source=document rule=according-to	0.07
source=document rule=cue-after	0.44
source=document rule=object-cue	0.08
source=document strength=2	0.76
source=document strength=4	-0.65
source=document strength=5	0.36
source=document verb=finite	0.15
source=document verb=late	-0.05
source=first-person	-0.14
source=first-person rule=object-cue	0.18
source=first-person strength=4	-0.16
source=first-person strength=5	-0.61
source=first-person verb=finite	-0.70
source=group	0.10
source=group rule=apposition-cue	-0.20
source=group rule=cue-after	-0.50
source=group rule=cue-before	0.19
source=group rule=object-cue	-0.29
source=group rule=participle-cue	0.05
source=group strength=4	0.18
source=group strength=5	0.05
source=group verb=finite	0.10
source=group verb=late	0.35
source=group verb=none	0.17
source=person	0.05
source=person rule=according-to	-0.82
source=person rule=apposition-cue	0.46
source=person rule=colon	0.37
source=person rule=coordinated-cue	0.30
source=person rule=cue-after	-0.27
source=person rule=cue-before	-0.05
source=person rule=interrupted	-0.17
source=person rule=inverted-cue	0.94
source=person rule=object-cue	0.14
source=person rule=participle-cue	0.12
source=person strength=3	0.04
source=person strength=4	0.05
source=person strength=5	0.09
source=person verb=finite	0.23
source=person verb=infinitive	0.17
source=person verb=late	0.04
source=person verb=none	-0.24
source=person verb=present	-0.16
source=pronoun rule=coordinated-cue	-0.78
source=pronoun rule=cue-after	-0.08
source=pronoun rule=cue-before	0.22
source=pronoun rule=interrupted	0.12
source=pronoun rule=object-cue	0.17
source=pronoun rule=participle-cue	-0.10
source=pronoun strength=3	-0.07
source=pronoun strength=4	-0.16
source=pronoun strength=5	0.20
source=pronoun verb=present	-0.07
source=relative	-0.35
source=relative rule=object-cue	-0.14
source=relative rule=relative-cue	-0.04
source=relative strength=3	-0.62
source=relative strength=4	-0.36
source=relative verb=finite	-0.38
source=relative verb=infinitive	-0.62
source=relative verb=none	0.13
source=thing	-0.33
source=thing rule=according-to	0.86
source=thing rule=apposition-cue	-0.66
source=thing rule=cue-before	0.21
source=thing rule=object-cue	-0.29
source=thing rule=participle-cue	-0.79
source=thing strength=2	-0.51
source=thing strength=3	-1.26
source=thing strength=4	-0.45
source=thing verb=finite	-0.37
source=thing verb=infinitive	-0.55
source=thing verb=late	-0.15
source=thing verb=none	-0.08
source=thing verb=present	0.31
sourceGap=0	0.05
sourceGap=2	-0.06
sourceGap=4	-0.11
sourceGap=5	-0.51
sourceGap=6	-0.65
sourceLength=1	-0.14
sourceLength=2	0.05
sourceLength=4	0.15
sourceLength=5	0.07
strength=10	0.30
strength=2	-0.20
strength=4	0.14
strength=5	-0.62
strength=7	-0.12
strength=8	-0.43
strength=9	-0.15
takes=addressee by=capital verb=none	-0.57
takes=addressee by=determiner verb=infinitive	0.47
takes=addressee by=determiner verb=none	0.65
takes=addressee by=pronoun verb=finite	-0.23
takes=addressee by=that verb=finite	-0.13
takes=addressee by=word verb=none	-0.06
takes=addressee form=ing	-0.37
takes=addressee form=past	0.15
takes=addressee form=present	-0.04
takes=clause by=capital verb=finite	0.15
takes=clause by=capital verb=infinitive	-0.15
takes=clause by=capital verb=late	-0.33
takes=clause by=capital verb=none	-0.09
takes=clause by=comma verb=finite	0.07
takes=clause by=determiner verb=infinitive	-0.58
takes=clause by=determiner verb=late	-0.09
takes=clause by=determiner verb=none	-0.17
takes=clause by=preposition verb=finite	0.24
takes=clause by=preposition verb=none	-0.32
takes=clause by=pronoun verb=finite	-0.05
takes=clause by=pronoun verb=infinitive	0.30
takes=clause by=pronoun verb=late	-0.05
takes=clause by=pronoun verb=none	0.19
takes=clause by=pronoun verb=present	0.10
takes=clause by=that verb=finite	0.18
takes=clause by=that verb=late	0.26
takes=clause by=that verb=none	-0.38
takes=clause by=that verb=present	0.16
takes=clause by=to verb=infinitive	0.08
takes=clause by=wh verb=finite	-0.10
takes=clause by=wh verb=none	0.29
takes=clause by=word verb=infinitive	0.41
takes=clause by=word verb=late	-0.67
takes=clause by=word verb=none	0.06
takes=clause by=word verb=present	-0.42
takes=clause form=ing	-0.14
takes=clause form=noun	0.05
takes=clause form=present	-0.11
takes=object by=capital verb=finite	0.08
takes=object by=capital verb=infinitive	-0.26
takes=object by=capital verb=none	0.12
takes=object by=determiner verb=infinitive	0.17
takes=object by=determiner verb=late	-0.28
takes=object by=determiner verb=none	-0.05
takes=object by=determiner verb=present	-0.23
takes=object by=preposition verb=none	-0.04
takes=object by=to verb=infinitive	0.14
takes=object by=wh verb=finite	0.13
takes=object by=word verb=infinitive	-0.16
takes=object by=word verb=none	-0.06
takes=object form=ing	-0.13
takes=object form=participle	-0.73
takes=object form=past	0.06
`;

export const indirectWeights: ReadonlyMap<string, number> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string])
    .map(([feature, weight]) => [feature, Number(weight)]),
);
