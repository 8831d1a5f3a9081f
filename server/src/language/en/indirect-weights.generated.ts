// Weights of attribution/indirect/, fitted to PolNeAR's training articles by train/run-indirect.ts: the log-odds that each
// feature adds to "this report without marks is right".

const table = `
before=START	0.39
before=W	0.13
before=after	-0.32
before=and	0.11
before=as	-0.20
before=but	0.33
before=by	-0.89
before=if	-0.64
before=in	-0.65
before=that	-1.29
before=though	0.04
before=what	-0.98
before=when	0.36
before=which	-0.15
before=while	0.10
before=with	0.63
by=capital verb=finite	0.19
by=capital verb=infinitive	-0.33
by=capital verb=late	-0.14
by=capital verb=none	-0.11
by=comma	-0.16
by=comma verb=finite	-0.15
by=comma verb=none	-0.10
by=determiner	-0.05
by=determiner verb=infinitive	-0.08
by=determiner verb=late	-0.26
by=determiner verb=present	0.11
by=preposition	-0.19
by=preposition verb=finite	-0.34
by=preposition verb=late	0.07
by=preposition verb=none	-0.25
by=pronoun	-0.07
by=pronoun verb=finite	-0.08
by=pronoun verb=infinitive	0.15
by=pronoun verb=late	-0.05
by=pronoun verb=none	0.09
by=pronoun verb=present	0.14
by=that	0.09
by=that verb=finite	0.09
by=that verb=late	0.34
by=that verb=none	-0.39
by=that verb=present	0.37
by=to verb=infinitive	-0.10
by=wh	-0.09
by=wh verb=finite	0.06
by=wh verb=none	-0.16
by=word	-0.06
by=word verb=finite	-0.18
by=word verb=infinitive	0.15
by=word verb=late	0.06
by=word verb=present	-0.08
end=,	-0.49
end=-	-1.26
end=;	0.55
end=stop	0.30
end=word	-0.38
end=—	-1.12
first=CAP takes=addressee	0.47
first=CAP takes=clause	-0.05
first=CAP takes=object	0.09
first=ED	0.09
first=ING	-0.05
first=ING takes=clause	-0.29
first=ING takes=object	0.40
first=LY	-0.48
first=NONE	0.15
first=NONE takes=clause	0.20
first=NUM	-0.21
first=NUM takes=clause	-0.32
first=W	0.09
first=W takes=clause	0.09
first=W takes=object	0.11
first=a takes=clause	-0.24
first=an	0.18
first=an takes=clause	-0.18
first=and	-0.70
first=and takes=clause	-0.49
first=as	0.29
first=at	-0.63
first=but	-0.15
first=but takes=clause	-0.15
first=even	0.22
first=even takes=clause	0.22
first=for	-0.49
first=he takes=addressee	0.23
first=her	0.27
first=her takes=clause	0.48
first=her takes=object	-0.22
first=him	0.31
first=him takes=object	0.31
first=his	0.34
first=his takes=clause	-0.10
first=his takes=object	0.22
first=how takes=clause	-0.22
first=if	0.29
first=if takes=clause	0.49
first=in	0.17
first=in takes=clause	-0.11
first=it	0.05
first=its	0.06
first=its takes=clause	0.16
first=more	-0.24
first=more takes=clause	-0.17
first=on	-0.48
first=she	-0.05
first=she takes=clause	0.23
first=that	0.09
first=that takes=addressee	0.23
first=that takes=clause	0.10
first=the takes=addressee	-0.41
first=the takes=clause	0.13
first=the takes=object	0.17
first=their	0.09
first=their takes=clause	-0.05
first=there takes=clause	0.05
first=they	0.09
first=they takes=clause	0.16
first=this	0.27
first=this takes=clause	0.21
first=to takes=clause	0.26
first=to takes=object	-0.18
first=was	0.19
first=was takes=clause	0.34
first=what	0.26
first=what takes=clause	0.24
first=when	-0.84
first=when takes=clause	-0.70
first=whether	-0.05
first=whether takes=clause	0.07
first=why	-0.15
gap=1	-0.10
gap=2	0.17
gap=3	-0.23
gap=4	-0.46
gap=5	-0.07
gap=6	-0.75
group=are	0.11
group=did	0.16
group=had	-0.76
group=has	-0.06
group=have	0.09
group=is	-0.05
group=to	0.19
group=was	0.09
group=will	-0.46
group=would	-0.50
lemma=:	-0.17
lemma=: verb=finite	0.27
lemma=: verb=none	-0.31
lemma=according to	0.23
lemma=according to verb=finite	0.26
lemma=according to verb=late	0.44
lemma=according to verb=none	-0.29
lemma=accuse	0.47
lemma=accuse verb=none	0.61
lemma=acknowledge	0.53
lemma=acknowledge verb=finite	-0.06
lemma=acknowledge verb=none	1.19
lemma=add	-0.44
lemma=add verb=finite	0.83
lemma=admit	0.32
lemma=admit verb=finite	0.19
lemma=advise	-1.53
lemma=advise verb=none	-0.38
lemma=agree	0.19
lemma=agree verb=finite	0.19
lemma=allege	0.23
lemma=allege verb=finite	0.75
lemma=announce	0.55
lemma=announce verb=none	0.69
lemma=argue	0.40
lemma=argue verb=finite	0.23
lemma=ask	0.14
lemma=ask verb=finite	0.14
lemma=ask verb=infinitive	0.89
lemma=begin	-1.08
lemma=believe	-1.10
lemma=believe verb=finite	-1.09
lemma=call	0.33
lemma=call verb=finite	-0.08
lemma=call verb=infinitive	0.50
lemma=call verb=none	0.30
lemma=cite	0.64
lemma=cite verb=none	0.70
lemma=claim	0.16
lemma=claim verb=finite	0.34
lemma=claim verb=none	0.26
lemma=conclude	0.18
lemma=confirm	0.81
lemma=continue	1.20
lemma=criticize	0.91
lemma=criticize verb=none	0.50
lemma=declare	-0.19
lemma=declare verb=finite	0.24
lemma=decline	0.25
lemma=decline verb=infinitive	0.47
lemma=denounce	0.18
lemma=denounce verb=none	0.72
lemma=deny	0.24
lemma=deny verb=none	0.04
lemma=describe	1.13
lemma=describe verb=none	0.11
lemma=discuss	-1.14
lemma=estimate	0.59
lemma=explain	0.33
lemma=explain verb=finite	0.26
lemma=explain verb=none	0.78
lemma=express	-1.06
lemma=feel	-1.47
lemma=find	0.16
lemma=find verb=finite	0.10
lemma=highlight	0.10
lemma=hope	-1.52
lemma=indicate	0.21
lemma=insist	0.25
lemma=insist verb=finite	0.85
lemma=mention	0.89
lemma=mention verb=none	0.25
lemma=note	0.71
lemma=note verb=finite	0.65
lemma=note verb=late	0.27
lemma=note verb=none	0.35
lemma=offer	-0.89
lemma=pledge	0.76
lemma=pledge verb=infinitive	0.38
lemma=point	0.46
lemma=point verb=finite	0.75
lemma=post	-0.75
lemma=predict	0.25
lemma=predict verb=finite	-0.10
lemma=promise	0.31
lemma=promise verb=finite	0.34
lemma=promise verb=infinitive	0.29
lemma=quote	-0.10
lemma=recall	0.50
lemma=refuse	-0.60
lemma=refuse verb=infinitive	-0.82
lemma=remind	-0.11
lemma=report	0.36
lemma=report verb=finite	0.72
lemma=report verb=late	-0.40
lemma=report verb=none	0.12
lemma=respond	-0.89
lemma=say	0.37
lemma=say verb=finite	0.41
lemma=say verb=infinitive	-0.27
lemma=say verb=late	0.24
lemma=say verb=none	0.12
lemma=say verb=present	0.49
lemma=show	0.33
lemma=show verb=finite	0.08
lemma=show verb=none	0.12
lemma=speak	0.11
lemma=speak verb=none	0.05
lemma=state	-0.23
lemma=state verb=finite	0.20
lemma=suggest	0.60
lemma=suggest verb=finite	0.44
lemma=suggest verb=late	-0.06
lemma=suggest verb=none	0.29
lemma=talk	0.50
lemma=talk verb=finite	-0.58
lemma=talk verb=none	0.31
lemma=tell	0.17
lemma=tell verb=finite	0.04
lemma=tell verb=none	-0.28
lemma=think	0.52
lemma=think verb=finite	0.33
lemma=tweet	0.50
lemma=tweet verb=none	0.49
lemma=urge	0.98
lemma=urge verb=infinitive	0.31
lemma=vow	0.44
lemma=vow verb=infinitive	0.52
lemma=warn	0.51
lemma=warn verb=finite	0.16
lemma=write	0.28
lemma=write verb=finite	0.08
length=0	-0.37
length=0 takes=clause	-0.09
length=0 takes=object	-0.14
length=0 verb=none	-0.37
length=1	-0.26
length=1 takes=addressee	-1.11
length=1 takes=clause	-0.31
length=1 takes=object	0.06
length=1 verb=finite	0.18
length=1 verb=infinitive	0.05
length=1 verb=none	-0.33
length=2	-0.08
length=2 takes=clause	-0.16
length=2 takes=object	0.10
length=2 verb=infinitive	-0.21
length=2 verb=none	-0.06
length=3	-0.05
length=3 takes=addressee	-0.05
length=3 takes=object	-0.06
length=3 verb=late	-0.67
length=3 verb=none	-0.04
length=4	0.05
length=4 takes=addressee	0.36
length=4 takes=clause	0.05
length=4 takes=object	-0.14
length=4 verb=infinitive	0.06
length=4 verb=none	0.07
length=4 verb=present	0.25
length=5	0.05
length=5 takes=addressee	0.28
length=5 verb=infinitive	-0.27
length=5 verb=late	0.28
length=5 verb=none	0.30
length=5 verb=present	0.13
length=6 takes=addressee	0.42
length=6 takes=clause	-0.05
length=6 takes=object	0.38
length=6 verb=finite	-0.07
length=6 verb=late	0.13
length=6 verb=none	0.23
length=6 verb=present	-0.17
negated rule=cue-before	-0.11
negated rule=object-cue	0.10
nested rule=coordinated-cue	-0.23
nested rule=cue-before	-2.02
nested rule=object-cue	-0.67
nested rule=participle-cue	-0.54
next=,	-0.37
next=.	1.14
next=CAP	0.13
next=ED	0.34
next=ING	0.50
next=LY	0.26
next=NUM	-0.45
next=W	0.05
next=a	0.19
next=about	-0.73
next=an	-0.04
next=and	-0.05
next=at	0.07
next=for	-0.07
next=he	0.32
next=her	-0.33
next=him	-0.51
next=how	-0.15
next=in	0.20
next=it	0.46
next=its	-0.19
next=on	-0.11
next=she	0.29
next=that	-0.08
next=the	0.19
next=them	0.14
next=there	-0.10
next=they	0.08
next=this	-0.20
next=to	-0.22
next=with	-0.24
opens=after	0.47
opens=although	0.11
opens=as	0.32
opens=if	0.05
opens=since	0.80
opens=that	-0.12
opens=though	0.70
opens=when	0.32
opens=while	-0.07
question	-0.38
rule=according-to	0.23
rule=according-to by=capital	-0.16
rule=according-to by=comma	0.20
rule=according-to by=determiner	0.26
rule=according-to by=pronoun	-0.05
rule=according-to verb=finite	0.26
rule=according-to verb=late	0.44
rule=according-to verb=none	-0.29
rule=apposition-cue by=capital	-0.35
rule=apposition-cue by=determiner	0.23
rule=apposition-cue by=pronoun	-0.12
rule=apposition-cue by=that	0.14
rule=apposition-cue by=to	0.95
rule=apposition-cue by=word	0.06
rule=apposition-cue verb=infinitive	0.77
rule=apposition-cue verb=late	-0.55
rule=apposition-cue verb=none	-0.26
rule=colon	-0.17
rule=colon verb=finite	0.27
rule=colon verb=none	-0.31
rule=coordinated-cue	-0.45
rule=coordinated-cue by=capital	-0.15
rule=coordinated-cue by=determiner	-0.16
rule=coordinated-cue by=that	0.08
rule=coordinated-cue by=to	-0.48
rule=coordinated-cue by=word	-0.95
rule=coordinated-cue verb=finite	-0.49
rule=coordinated-cue verb=infinitive	0.11
rule=coordinated-cue verb=none	-0.29
rule=cue-after	-0.09
rule=cue-after by=preposition	0.57
rule=cue-after by=pronoun	0.12
rule=cue-after verb=finite	0.08
rule=cue-after verb=late	0.20
rule=cue-after verb=none	-0.65
rule=cue-before	0.08
rule=cue-before by=comma	0.04
rule=cue-before by=determiner	-0.04
rule=cue-before by=pronoun	-0.05
rule=cue-before by=that	0.15
rule=cue-before by=to	0.37
rule=cue-before by=wh	0.22
rule=cue-before by=word	0.12
rule=cue-before verb=finite	0.05
rule=cue-before verb=infinitive	0.11
rule=cue-before verb=late	0.12
rule=cue-before verb=none	0.19
rule=cue-before verb=present	-0.17
rule=interrupted	0.28
rule=interrupted by=capital	0.34
rule=interrupted by=determiner	0.27
rule=interrupted verb=finite	-0.57
rule=interrupted verb=none	1.05
rule=inverted-cue	-0.38
rule=inverted-cue by=capital	-0.43
rule=inverted-cue by=determiner	0.25
rule=inverted-cue verb=finite	0.79
rule=noun-cue	-0.31
rule=noun-cue by=that	-0.31
rule=noun-cue verb=finite	-0.50
rule=object-cue	-0.09
rule=object-cue by=capital	-0.05
rule=object-cue by=preposition	-0.13
rule=object-cue by=pronoun	-0.16
rule=object-cue by=to	-0.35
rule=object-cue by=word	0.04
rule=object-cue verb=finite	-0.15
rule=object-cue verb=infinitive	-0.08
rule=object-cue verb=late	0.30
rule=object-cue verb=none	-0.18
rule=object-cue verb=present	0.27
rule=participle-cue	-0.21
rule=participle-cue by=capital	0.10
rule=participle-cue by=determiner	-0.06
rule=participle-cue by=pronoun	-0.24
rule=participle-cue by=that	-0.10
rule=participle-cue by=to	0.26
rule=participle-cue by=wh	0.20
rule=participle-cue by=word	-0.15
rule=participle-cue verb=finite	-0.06
rule=participle-cue verb=infinitive	-0.25
rule=participle-cue verb=late	0.12
rule=participle-cue verb=none	-0.53
rule=participle-cue verb=present	0.31
rule=relative-cue	-0.10
rule=relative-cue by=determiner	-0.15
rule=relative-cue by=that	-0.33
rule=relative-cue by=to	-0.54
rule=relative-cue by=word	0.29
rule=relative-cue verb=finite	0.33
rule=relative-cue verb=infinitive	-0.29
rule=relative-cue verb=none	0.08
second='d	0.04
second='ll	-0.23
second=,	0.08
second=-	-0.32
second=.	-0.21
second=CAP	0.06
second=ED	0.20
second=ING	-0.09
second=LY	-0.21
second=NONE	0.16
second=NUM	0.23
second=W	0.09
second=a	0.14
second=about	0.15
second=and	-0.29
second=are	0.36
second=as	0.06
second=be	-0.94
second=could	-0.04
second=did	-0.15
second=does	0.60
second=for	-0.08
second=has	0.34
second=he	0.39
second=his	-0.30
second=in	-0.83
second=it	0.11
second=more	0.76
second=of	0.41
second=on	-0.51
second=she	-0.16
second=should	0.10
second=that	0.88
second=their	0.24
second=they	-0.11
second=to	-0.09
second=was	-0.11
second=were	-0.29
second=will	0.34
second=would	0.33
side=after verb=infinitive	-0.12
side=after verb=none	-0.16
side=after verb=present	0.16
side=before verb=finite	0.04
side=before verb=present	0.24
source=body rule=according-to	-0.10
source=body rule=apposition-cue	0.11
source=body rule=colon	-0.48
source=body rule=cue-after	0.43
source=body rule=cue-before	0.33
source=body rule=object-cue	-0.27
source=body rule=participle-cue	-0.14
source=body strength=4	-0.05
source=body strength=5	0.22
source=body verb=finite	-0.11
source=body verb=infinitive	0.26
source=body verb=late	0.46
source=body verb=none	-0.19
source=description rule=according-to	0.68
source=description rule=apposition-cue	-0.06
source=description rule=coordinated-cue	0.62
source=description rule=cue-after	0.45
source=description rule=interrupted	1.70
source=description rule=object-cue	-0.28
source=description rule=participle-cue	-0.13
source=description strength=2	-0.16
source=description strength=3	-1.33
source=description strength=4	0.48
source=description verb=finite	0.21
source=description verb=infinitive	0.20
source=description verb=late	-0.09
source=description verb=none	-0.29
source=description verb=present	0.12
source=document	0.15
source=document rule=according-to	0.15
source=document rule=cue-after	0.51
source=document rule=object-cue	-0.11
source=document strength=2	0.71
source=document strength=4	-0.63
source=document strength=5	0.35
source=document verb=finite	0.14
source=document verb=late	-0.05
source=first-person	-0.20
source=first-person rule=cue-before	-0.09
source=first-person rule=object-cue	0.13
source=first-person strength=4	0.04
source=first-person strength=5	-0.46
source=first-person verb=finite	-0.85
source=first-person verb=none	0.12
source=group	0.07
source=group rule=apposition-cue	-0.13
source=group rule=cue-after	-0.51
source=group rule=cue-before	0.14
source=group rule=object-cue	-0.26
source=group rule=participle-cue	-0.08
source=group strength=4	0.26
source=group strength=5	0.23
source=group verb=finite	0.05
source=group verb=infinitive	-0.06
source=group verb=late	0.44
source=group verb=none	0.15
source=person	0.09
source=person rule=according-to	-0.84
source=person rule=apposition-cue	0.48
source=person rule=colon	0.38
source=person rule=coordinated-cue	0.43
source=person rule=cue-after	-0.23
source=person rule=cue-before	-0.05
source=person rule=interrupted	-0.22
source=person rule=inverted-cue	0.91
source=person rule=object-cue	0.12
source=person rule=participle-cue	0.18
source=person strength=1	0.18
source=person strength=2	-0.14
source=person strength=3	-0.29
source=person strength=4	0.07
source=person strength=5	0.16
source=person verb=finite	0.26
source=person verb=infinitive	0.21
source=person verb=late	0.11
source=person verb=none	-0.22
source=person verb=present	-0.19
source=pronoun rule=coordinated-cue	-0.82
source=pronoun rule=cue-after	-0.23
source=pronoun rule=cue-before	0.18
source=pronoun rule=interrupted	0.07
source=pronoun rule=object-cue	0.18
source=pronoun strength=1	-0.95
source=pronoun strength=3	-0.46
source=pronoun strength=4	-0.14
source=pronoun strength=5	0.29
source=pronoun verb=present	-0.09
source=relative	-0.29
source=relative rule=object-cue	-0.16
source=relative rule=relative-cue	-0.10
source=relative strength=2	-0.26
source=relative strength=3	-0.19
source=relative strength=4	-0.36
source=relative strength=5	-0.04
source=relative verb=finite	-0.30
source=relative verb=infinitive	-0.62
source=relative verb=none	0.10
source=thing	-0.35
source=thing rule=according-to	0.88
source=thing rule=apposition-cue	-0.78
source=thing rule=cue-after	-0.22
source=thing rule=cue-before	0.16
source=thing rule=object-cue	-0.26
source=thing rule=participle-cue	-0.75
source=thing strength=1	-0.41
source=thing strength=2	-0.24
source=thing strength=3	-1.58
source=thing strength=4	-0.38
source=thing strength=5	0.15
source=thing verb=finite	-0.31
source=thing verb=infinitive	-0.51
source=thing verb=late	-0.27
source=thing verb=none	-0.15
source=thing verb=present	0.07
sourceGap=0	0.04
sourceGap=3	0.04
sourceGap=4	-0.13
sourceGap=5	-0.51
sourceGap=6	-0.69
sourceLength=1	-0.13
sourceLength=4	0.14
sourceLength=5	0.06
strength=1	-1.08
strength=10	0.37
strength=2	-0.61
strength=3	-0.42
strength=5	-0.54
strength=7	-0.13
strength=8	-0.25
strength=9	-0.06
takes=addressee by=capital verb=none	-0.60
takes=addressee by=determiner verb=infinitive	0.38
takes=addressee by=determiner verb=none	0.60
takes=addressee by=pronoun verb=finite	-0.22
takes=addressee by=that verb=finite	-0.13
takes=addressee by=word verb=none	-0.07
takes=addressee form=ing	-0.44
takes=addressee form=past	0.20
takes=addressee form=present	-0.08
takes=clause by=capital verb=finite	0.09
takes=clause by=capital verb=infinitive	-0.25
takes=clause by=capital verb=late	-0.32
takes=clause by=capital verb=none	-0.10
takes=clause by=capital verb=present	0.12
takes=clause by=determiner verb=finite	-0.07
takes=clause by=determiner verb=infinitive	-0.61
takes=clause by=determiner verb=late	-0.05
takes=clause by=determiner verb=none	-0.13
takes=clause by=determiner verb=present	0.09
takes=clause by=preposition verb=finite	0.19
takes=clause by=preposition verb=late	-0.06
takes=clause by=preposition verb=none	-0.34
takes=clause by=pronoun verb=infinitive	0.22
takes=clause by=pronoun verb=late	-0.16
takes=clause by=pronoun verb=none	0.21
takes=clause by=pronoun verb=present	0.14
takes=clause by=that verb=finite	0.16
takes=clause by=that verb=late	0.20
takes=clause by=that verb=none	-0.33
takes=clause by=that verb=present	0.09
takes=clause by=to verb=finite	0.06
takes=clause by=to verb=infinitive	0.08
takes=clause by=wh verb=finite	-0.07
takes=clause by=wh verb=none	0.26
takes=clause by=word verb=finite	-0.09
takes=clause by=word verb=infinitive	0.48
takes=clause by=word verb=late	-0.57
takes=clause by=word verb=none	0.08
takes=clause by=word verb=present	-0.32
takes=clause form=ing	-0.18
takes=clause form=noun	0.08
takes=clause form=present	-0.13
takes=object by=capital verb=finite	0.09
takes=object by=capital verb=infinitive	-0.14
takes=object by=capital verb=none	0.13
takes=object by=determiner verb=infinitive	0.26
takes=object by=determiner verb=late	-0.33
takes=object by=determiner verb=present	-0.19
takes=object by=to verb=infinitive	0.12
takes=object by=wh verb=finite	0.16
takes=object by=word verb=infinitive	-0.15
takes=object by=word verb=none	-0.09
takes=object form=ing	-0.13
takes=object form=participle	-0.65
takes=object form=past	0.08
takes=object form=present	0.09
`;

export const indirectWeights: ReadonlyMap<string, number> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string])
    .map(([feature, weight]) => [feature, Number(weight)]),
);
