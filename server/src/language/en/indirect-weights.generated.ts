// Weights of attribution/indirect/, fitted to PolNeAR's training articles by train/run-indirect.ts: the log-odds that each
// feature adds to "this report without marks is right".

const table = `
before=START	0.38
before=W	0.13
before=after	-0.30
before=and	0.11
before=as	-0.21
before=but	0.32
before=by	-0.81
before=in	-0.63
before=that	-1.30
before=though	0.12
before=to	0.05
before=what	-1.03
before=when	0.32
before=which	-0.16
before=while	0.14
before=with	0.67
by=capital verb=finite	0.20
by=capital verb=infinitive	-0.35
by=capital verb=late	-0.14
by=capital verb=none	-0.11
by=comma	-0.12
by=comma verb=finite	-0.13
by=comma verb=none	-0.12
by=determiner	-0.05
by=determiner verb=infinitive	-0.05
by=determiner verb=late	-0.34
by=determiner verb=present	0.09
by=preposition	-0.21
by=preposition verb=finite	-0.31
by=preposition verb=late	0.07
by=preposition verb=none	-0.22
by=pronoun	-0.09
by=pronoun verb=finite	-0.10
by=pronoun verb=infinitive	0.22
by=pronoun verb=late	-0.13
by=pronoun verb=none	0.06
by=pronoun verb=present	0.13
by=that	0.08
by=that verb=finite	0.09
by=that verb=late	0.31
by=that verb=none	-0.35
by=that verb=present	0.42
by=to verb=infinitive	-0.08
by=wh	-0.09
by=wh verb=none	-0.16
by=word	-0.05
by=word verb=finite	-0.16
by=word verb=infinitive	0.18
by=word verb=late	-0.04
by=word verb=present	-0.05
end=,	-0.48
end=-	-1.24
end=;	0.61
end=stop	0.30
end=word	-0.34
end=—	-1.10
first=CAP takes=addressee	0.45
first=CAP takes=clause	-0.09
first=CAP takes=object	0.06
first=ED	0.08
first=ED takes=clause	-0.05
first=ING	-0.04
first=ING takes=clause	-0.28
first=ING takes=object	0.39
first=LY	-0.43
first=NONE	0.06
first=NUM	-0.21
first=NUM takes=clause	-0.32
first=W	0.10
first=W takes=addressee	0.06
first=W takes=clause	0.08
first=W takes=object	0.10
first=a takes=clause	-0.25
first=an	0.20
first=an takes=clause	-0.12
first=and	-0.72
first=and takes=clause	-0.51
first=as	0.29
first=at	-0.66
first=but	-0.21
first=but takes=clause	-0.21
first=even	0.22
first=even takes=clause	0.22
first=for	-0.48
first=he takes=addressee	0.26
first=her	0.25
first=her takes=clause	0.52
first=her takes=object	-0.18
first=him	0.27
first=him takes=object	0.28
first=his	0.31
first=his takes=clause	-0.14
first=his takes=object	0.20
first=how takes=clause	-0.18
first=if	0.30
first=if takes=clause	0.49
first=in	0.10
first=in takes=clause	-0.08
first=it	0.05
first=its	0.09
first=its takes=clause	0.05
first=more	-0.25
first=more takes=clause	-0.19
first=on	-0.59
first=she takes=clause	0.27
first=that	0.08
first=that takes=addressee	0.24
first=that takes=clause	0.10
first=the takes=addressee	-0.43
first=the takes=clause	0.09
first=the takes=object	0.14
first=their	0.10
first=their takes=clause	-0.08
first=there takes=clause	0.06
first=they takes=clause	0.17
first=this	0.25
first=this takes=clause	0.17
first=to takes=clause	0.24
first=to takes=object	-0.18
first=was	0.16
first=was takes=clause	0.32
first=what	0.26
first=what takes=clause	0.25
first=when	-0.79
first=when takes=clause	-0.68
first=whether	-0.04
first=whether takes=clause	0.07
first=why	-0.13
gap=1	-0.13
gap=2	0.19
gap=3	-0.25
gap=4	-0.40
gap=5	-0.08
gap=6	-0.75
gap=before	0.04
group=are	0.09
group=did	0.13
group=had	-0.74
group=has	-0.04
group=have	0.09
group=is	-0.04
group=to	0.12
group=will	-0.45
group=would	-0.52
lemma=:	-0.17
lemma=: verb=finite	0.31
lemma=: verb=none	-0.28
lemma=according to	0.25
lemma=according to verb=finite	0.26
lemma=according to verb=late	0.47
lemma=according to verb=none	-0.29
lemma=accuse	0.44
lemma=accuse verb=none	0.63
lemma=acknowledge	0.47
lemma=acknowledge verb=finite	-0.10
lemma=acknowledge verb=none	1.22
lemma=add	-0.39
lemma=add verb=finite	0.76
lemma=admit	0.32
lemma=admit verb=finite	0.09
lemma=advise	-1.51
lemma=advise verb=none	-0.39
lemma=agree	0.08
lemma=agree verb=finite	0.23
lemma=allege	0.20
lemma=allege verb=finite	0.75
lemma=announce	0.58
lemma=announce verb=none	0.67
lemma=argue	0.40
lemma=argue verb=finite	0.18
lemma=ask	0.17
lemma=ask verb=finite	0.16
lemma=ask verb=infinitive	0.81
lemma=begin	-1.22
lemma=call	0.31
lemma=call verb=finite	-0.09
lemma=call verb=infinitive	0.45
lemma=call verb=none	0.31
lemma=cite	0.63
lemma=cite verb=none	0.70
lemma=claim	0.11
lemma=claim verb=finite	0.29
lemma=claim verb=none	0.31
lemma=conclude	0.16
lemma=confirm	0.75
lemma=continue	0.83
lemma=criticize	0.88
lemma=criticize verb=none	0.53
lemma=declare	-0.18
lemma=declare verb=finite	0.17
lemma=decline	0.28
lemma=decline verb=infinitive	0.43
lemma=denounce	0.21
lemma=denounce verb=none	0.69
lemma=deny	0.21
lemma=deny verb=none	0.09
lemma=describe	1.12
lemma=describe verb=none	0.13
lemma=discuss	-1.23
lemma=estimate	0.52
lemma=explain	0.34
lemma=explain verb=finite	0.26
lemma=explain verb=none	0.80
lemma=express	-1.06
lemma=feel	-1.62
lemma=find	0.05
lemma=find verb=finite	0.08
lemma=highlight	0.07
lemma=indicate	0.23
lemma=indicate verb=finite	-0.05
lemma=insist	0.25
lemma=insist verb=finite	0.83
lemma=mention	0.87
lemma=mention verb=none	0.27
lemma=note	0.70
lemma=note verb=finite	0.66
lemma=note verb=late	0.33
lemma=note verb=none	0.34
lemma=offer	-1.01
lemma=pledge	0.70
lemma=pledge verb=infinitive	0.37
lemma=point	0.38
lemma=point verb=finite	0.74
lemma=post	-0.77
lemma=predict	0.19
lemma=predict verb=finite	-0.09
lemma=promise	0.30
lemma=promise verb=finite	0.31
lemma=promise verb=infinitive	0.26
lemma=quote	-0.13
lemma=recall	0.49
lemma=refuse	-0.60
lemma=refuse verb=infinitive	-0.84
lemma=remind	-0.15
lemma=report	0.39
lemma=report verb=finite	0.63
lemma=report verb=late	-0.29
lemma=report verb=none	0.10
lemma=respond	-0.86
lemma=say	0.35
lemma=say verb=finite	0.40
lemma=say verb=infinitive	-0.38
lemma=say verb=late	0.30
lemma=say verb=none	0.13
lemma=say verb=present	0.43
lemma=show	0.27
lemma=show verb=none	0.05
lemma=speak	0.12
lemma=speak verb=none	0.08
lemma=state	-0.28
lemma=state verb=finite	0.22
lemma=suggest	0.57
lemma=suggest verb=finite	0.42
lemma=suggest verb=late	-0.10
lemma=suggest verb=none	0.26
lemma=talk	0.46
lemma=talk verb=finite	-0.58
lemma=talk verb=none	0.32
lemma=tell	0.20
lemma=tell verb=none	-0.26
lemma=think	0.42
lemma=think verb=finite	0.22
lemma=tweet	0.40
lemma=tweet verb=none	0.54
lemma=urge	0.93
lemma=urge verb=infinitive	0.28
lemma=vow	0.44
lemma=vow verb=infinitive	0.52
lemma=warn	0.54
lemma=warn verb=finite	0.11
lemma=write	0.24
lemma=write verb=finite	0.13
length=0	-0.38
length=0 takes=clause	-0.12
length=0 takes=object	-0.20
length=0 verb=none	-0.38
length=1	-0.26
length=1 takes=addressee	-1.10
length=1 takes=clause	-0.29
length=1 takes=object	0.06
length=1 verb=finite	0.29
length=1 verb=infinitive	0.10
length=1 verb=none	-0.34
length=2	-0.08
length=2 takes=addressee	-0.06
length=2 takes=clause	-0.18
length=2 takes=object	0.06
length=2 verb=infinitive	-0.21
length=2 verb=none	-0.05
length=2 verb=present	0.15
length=3	-0.06
length=3 takes=addressee	-0.06
length=3 takes=object	-0.07
length=3 verb=late	-0.64
length=3 verb=none	-0.05
length=3 verb=present	0.07
length=4	0.04
length=4 takes=addressee	0.34
length=4 takes=clause	0.04
length=4 takes=object	-0.15
length=4 verb=late	-0.05
length=4 verb=none	0.09
length=4 verb=present	0.27
length=5	0.05
length=5 takes=addressee	0.32
length=5 verb=infinitive	-0.32
length=5 verb=late	0.30
length=5 verb=none	0.27
length=5 verb=present	0.17
length=6 takes=addressee	0.42
length=6 takes=object	0.35
length=6 verb=finite	-0.09
length=6 verb=late	0.14
length=6 verb=none	0.20
length=6 verb=present	-0.17
negated rule=cue-before	-0.08
negated rule=object-cue	0.10
nested rule=coordinated-cue	-0.24
nested rule=cue-before	-2.08
nested rule=object-cue	-0.67
nested rule=participle-cue	-0.54
next=,	-0.34
next=.	1.25
next=CAP	0.15
next=ED	0.33
next=ING	0.51
next=LY	0.24
next=NUM	-0.47
next=a	0.18
next=about	-0.77
next=and	-0.15
next=for	-0.10
next=he	0.30
next=her	-0.34
next=him	-0.44
next=how	-0.16
next=in	0.24
next=it	0.46
next=its	-0.18
next=on	-0.07
next=she	0.29
next=that	-0.10
next=the	0.22
next=them	0.11
next=there	-0.14
next=they	0.12
next=this	-0.18
next=to	-0.26
next=was	0.06
next=what	0.04
next=with	-0.23
opens=after	0.50
opens=although	0.14
opens=as	0.33
opens=if	0.12
opens=since	0.76
opens=that	-0.16
opens=when	0.33
opens=while	-0.08
question	-0.37
rule=according-to	0.25
rule=according-to by=capital	-0.15
rule=according-to by=comma	0.20
rule=according-to by=determiner	0.30
rule=according-to verb=finite	0.26
rule=according-to verb=late	0.47
rule=according-to verb=none	-0.29
rule=apposition-cue by=capital	-0.37
rule=apposition-cue by=determiner	0.22
rule=apposition-cue by=pronoun	-0.07
rule=apposition-cue by=that	0.10
rule=apposition-cue by=to	0.97
rule=apposition-cue by=word	0.09
rule=apposition-cue verb=infinitive	0.71
rule=apposition-cue verb=late	-0.59
rule=apposition-cue verb=none	-0.28
rule=colon	-0.17
rule=colon verb=finite	0.31
rule=colon verb=none	-0.28
rule=coordinated-cue	-0.40
rule=coordinated-cue by=capital	-0.18
rule=coordinated-cue by=determiner	-0.14
rule=coordinated-cue by=that	0.12
rule=coordinated-cue by=to	-0.44
rule=coordinated-cue by=word	-0.93
rule=coordinated-cue verb=finite	-0.45
rule=coordinated-cue verb=infinitive	0.12
rule=coordinated-cue verb=none	-0.25
rule=cue-after	-0.14
rule=cue-after by=determiner	0.04
rule=cue-after by=preposition	0.49
rule=cue-after by=pronoun	0.12
rule=cue-after verb=finite	0.07
rule=cue-after verb=late	0.16
rule=cue-after verb=none	-0.58
rule=cue-before	0.08
rule=cue-before by=comma	0.05
rule=cue-before by=pronoun	-0.06
rule=cue-before by=that	0.17
rule=cue-before by=to	0.38
rule=cue-before by=wh	0.21
rule=cue-before by=word	0.14
rule=cue-before verb=finite	0.07
rule=cue-before verb=infinitive	0.10
rule=cue-before verb=late	0.18
rule=cue-before verb=none	0.19
rule=cue-before verb=present	-0.08
rule=interrupted	0.32
rule=interrupted by=capital	0.38
rule=interrupted by=determiner	0.31
rule=interrupted verb=finite	-0.52
rule=interrupted verb=none	1.05
rule=inverted-cue	-0.43
rule=inverted-cue by=capital	-0.41
rule=inverted-cue by=determiner	0.16
rule=inverted-cue verb=finite	1.10
rule=noun-cue	-0.31
rule=noun-cue by=that	-0.31
rule=noun-cue verb=finite	-0.49
rule=object-cue	-0.08
rule=object-cue by=preposition	-0.12
rule=object-cue by=pronoun	-0.11
rule=object-cue by=to	-0.37
rule=object-cue verb=finite	-0.13
rule=object-cue verb=infinitive	-0.07
rule=object-cue verb=late	0.28
rule=object-cue verb=none	-0.18
rule=object-cue verb=present	0.27
rule=participle-cue	-0.18
rule=participle-cue by=capital	0.05
rule=participle-cue by=determiner	-0.08
rule=participle-cue by=pronoun	-0.17
rule=participle-cue by=that	-0.11
rule=participle-cue by=to	0.22
rule=participle-cue by=wh	0.20
rule=participle-cue by=word	-0.23
rule=participle-cue verb=infinitive	-0.26
rule=participle-cue verb=late	0.09
rule=participle-cue verb=none	-0.54
rule=participle-cue verb=present	0.33
rule=relative-cue	-0.07
rule=relative-cue by=determiner	-0.16
rule=relative-cue by=that	-0.29
rule=relative-cue by=to	-0.52
rule=relative-cue by=word	0.30
rule=relative-cue verb=finite	0.30
rule=relative-cue verb=infinitive	-0.29
rule=relative-cue verb=none	0.07
second='d	0.04
second=,	0.09
second=-	-0.29
second=.	-0.18
second=CAP	0.06
second=ED	0.19
second=ING	-0.14
second=LY	-0.21
second=NONE	0.14
second=NUM	0.24
second=W	0.10
second=a	0.16
second=about	0.12
second=and	-0.28
second=are	0.38
second=as	0.10
second=be	-0.93
second=could	-0.09
second=did	0.14
second=for	-0.09
second=had	-0.07
second=has	0.39
second=he	0.36
second=his	-0.24
second=in	-0.84
second=is	0.06
second=it	0.10
second=more	0.75
second=of	0.41
second=on	-0.52
second=she	-0.14
second=should	0.06
second=that	0.93
second=their	0.29
second=they	-0.10
second=to	-0.07
second=was	-0.11
second=were	-0.28
second=will	0.28
second=would	0.29
side=after verb=infinitive	-0.06
side=after verb=none	-0.16
side=after verb=present	0.11
side=before verb=finite	0.04
side=before verb=infinitive	-0.15
side=before verb=present	0.32
source=body rule=according-to	-0.13
source=body rule=apposition-cue	0.13
source=body rule=colon	-0.42
source=body rule=cue-after	0.43
source=body rule=cue-before	0.33
source=body rule=object-cue	-0.26
source=body rule=participle-cue	-0.22
source=body strength=4	-0.06
source=body strength=5	0.26
source=body verb=finite	-0.11
source=body verb=infinitive	0.39
source=body verb=late	0.33
source=body verb=none	-0.22
source=description	0.05
source=description rule=according-to	0.63
source=description rule=apposition-cue	-0.09
source=description rule=coordinated-cue	0.48
source=description rule=cue-after	0.40
source=description rule=interrupted	1.59
source=description rule=object-cue	-0.33
source=description rule=participle-cue	-0.16
source=description strength=2	-0.19
source=description strength=3	-1.07
source=description strength=4	0.51
source=description verb=finite	0.23
source=description verb=infinitive	0.18
source=description verb=none	-0.26
source=document	0.20
source=document rule=according-to	0.09
source=document rule=cue-after	0.51
source=document rule=cue-before	-0.04
source=document rule=object-cue	-0.07
source=document strength=2	0.69
source=document strength=4	-0.62
source=document strength=5	0.37
source=document verb=finite	0.18
source=document verb=late	-0.04
source=first-person	-0.21
source=first-person rule=cue-before	-0.11
source=first-person rule=object-cue	0.14
source=first-person strength=5	-0.49
source=first-person verb=finite	-0.82
source=first-person verb=none	0.16
source=group	0.07
source=group rule=cue-after	-0.47
source=group rule=cue-before	0.24
source=group rule=object-cue	-0.22
source=group rule=participle-cue	0.08
source=group strength=4	0.23
source=group strength=5	0.17
source=group verb=late	0.42
source=group verb=none	0.15
source=person	0.08
source=person rule=according-to	-0.80
source=person rule=apposition-cue	0.52
source=person rule=colon	0.41
source=person rule=coordinated-cue	0.37
source=person rule=cue-after	-0.33
source=person rule=interrupted	-0.26
source=person rule=inverted-cue	0.84
source=person rule=object-cue	0.16
source=person rule=participle-cue	0.18
source=person strength=1	0.13
source=person strength=2	-0.24
source=person strength=3	-0.26
source=person strength=4	0.07
source=person strength=5	0.17
source=person verb=finite	0.22
source=person verb=infinitive	0.15
source=person verb=late	0.12
source=person verb=none	-0.23
source=person verb=present	-0.19
source=pronoun rule=coordinated-cue	-0.83
source=pronoun rule=cue-after	-0.18
source=pronoun rule=cue-before	0.23
source=pronoun rule=object-cue	0.20
source=pronoun rule=participle-cue	-0.04
source=pronoun strength=1	-0.99
source=pronoun strength=3	-0.19
source=pronoun strength=4	-0.16
source=pronoun strength=5	0.25
source=pronoun verb=present	-0.10
source=relative	-0.30
source=relative rule=object-cue	-0.14
source=relative rule=relative-cue	-0.07
source=relative strength=2	-0.39
source=relative strength=3	-0.10
source=relative strength=4	-0.41
source=relative strength=5	-0.09
source=relative verb=finite	-0.27
source=relative verb=infinitive	-0.66
source=relative verb=none	0.14
source=thing	-0.34
source=thing rule=according-to	0.91
source=thing rule=apposition-cue	-0.75
source=thing rule=cue-before	0.20
source=thing rule=object-cue	-0.31
source=thing rule=participle-cue	-0.74
source=thing strength=1	-0.46
source=thing strength=2	-0.28
source=thing strength=3	-1.56
source=thing strength=4	-0.38
source=thing strength=5	0.11
source=thing verb=finite	-0.33
source=thing verb=infinitive	-0.55
source=thing verb=late	-0.23
source=thing verb=none	-0.10
source=thing verb=present	0.13
sourceGap=0	0.04
sourceGap=1	0.05
sourceGap=4	-0.13
sourceGap=5	-0.51
sourceGap=6	-0.68
sourceLength=1	-0.13
sourceLength=4	0.13
sourceLength=5	0.05
strength=1	-1.08
strength=10	0.35
strength=2	-0.60
strength=3	-0.16
strength=5	-0.45
strength=7	-0.15
strength=8	-0.28
strength=9	-0.08
takes=addressee by=capital verb=none	-0.63
takes=addressee by=determiner verb=infinitive	0.37
takes=addressee by=determiner verb=none	0.57
takes=addressee by=pronoun verb=finite	-0.23
takes=addressee by=that verb=finite	-0.13
takes=addressee by=word verb=none	-0.11
takes=addressee form=ing	-0.41
takes=addressee form=past	0.19
takes=addressee form=present	-0.07
takes=clause by=capital verb=finite	0.10
takes=clause by=capital verb=infinitive	-0.16
takes=clause by=capital verb=late	-0.35
takes=clause by=capital verb=none	-0.10
takes=clause by=comma verb=finite	0.04
takes=clause by=comma verb=none	0.04
takes=clause by=determiner verb=finite	-0.08
takes=clause by=determiner verb=infinitive	-0.55
takes=clause by=determiner verb=late	-0.05
takes=clause by=determiner verb=none	-0.12
takes=clause by=determiner verb=present	0.10
takes=clause by=preposition verb=finite	0.17
takes=clause by=preposition verb=late	-0.09
takes=clause by=preposition verb=none	-0.31
takes=clause by=pronoun verb=infinitive	0.27
takes=clause by=pronoun verb=late	-0.25
takes=clause by=pronoun verb=none	0.22
takes=clause by=pronoun verb=present	0.15
takes=clause by=that verb=finite	0.18
takes=clause by=that verb=late	0.18
takes=clause by=that verb=none	-0.31
takes=clause by=that verb=present	0.06
takes=clause by=to verb=finite	0.09
takes=clause by=to verb=infinitive	0.08
takes=clause by=wh verb=finite	-0.14
takes=clause by=wh verb=none	0.26
takes=clause by=word verb=finite	-0.10
takes=clause by=word verb=infinitive	0.44
takes=clause by=word verb=late	-0.65
takes=clause by=word verb=none	0.10
takes=clause by=word verb=present	-0.32
takes=clause form=ing	-0.16
takes=clause form=noun	0.04
takes=clause form=present	-0.12
takes=object by=capital verb=finite	0.06
takes=object by=capital verb=infinitive	-0.22
takes=object by=capital verb=none	0.08
takes=object by=determiner verb=finite	-0.04
takes=object by=determiner verb=infinitive	0.18
takes=object by=determiner verb=late	-0.33
takes=object by=determiner verb=none	-0.07
takes=object by=determiner verb=present	-0.24
takes=object by=to verb=infinitive	0.13
takes=object by=wh verb=finite	0.15
takes=object by=word verb=infinitive	-0.18
takes=object by=word verb=none	-0.08
takes=object form=ing	-0.10
takes=object form=participle	-0.67
takes=object form=past	0.11
takes=object form=present	0.15
`;

export const indirectWeights: ReadonlyMap<string, number> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string])
    .map(([feature, weight]) => [feature, Number(weight)]),
);
