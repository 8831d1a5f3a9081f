// Weights of attribution/syntax/content-end.ts, fitted to PolNeAR's training articles by train/run-boundary.ts: the log-odds
// that each feature adds to "the content ends here".

const table = `
bias	0.17
closed=0 k=,	-0.11
closed=0 k=and	-0.06
closed=1 k=,	-0.73
closed=1 k=-	-0.35
closed=1 k=after	-0.53
closed=1 k=and	-0.30
closed=1 k=as	-0.71
closed=1 k=who	-0.58
closed=2 k=,	-0.38
closed=2 k=-	0.33
closed=2 k=and	-0.28
closed=2 k=as	-0.49
closed=2 k=but	-0.12
closed=3 k=,	-0.17
closed=3 k=-	-0.10
closed=3 k=and	-0.22
closed=3 k=as	-0.75
closed=4 k=,	-0.15
closed=4 k=and	-0.38
complementizer k=,	-0.43
complementizer k=-	-0.16
complementizer k=Q	-0.29
complementizer k=after	-0.59
complementizer k=and	-0.39
complementizer k=as	-0.26
complementizer k=because	-0.33
complementizer k=before	-0.73
complementizer k=but	0.27
complementizer k=during	-0.29
complementizer k=since	-0.61
complementizer k=when	-0.89
complementizer k=which	-0.48
complementizer k=while	-0.63
complementizer k=who	-0.31
cue k=,	0.81
cue k=-	0.96
cue k=and	0.70
cue k=when	0.15
cue k=who	-0.76
in=0	0.17
in=1	-0.09
in=2	-0.11
in=3	-0.20
in=4	-0.46
in=5	-0.81
infinitive k=,	1.50
infinitive k=and	1.04
k=(	-0.13
k=( in=3	-0.50
k=( n=CAP	-0.32
k=, in=0	-0.10
k=, in=2	0.08
k=, in=3	0.09
k=, in=4	-0.19
k=, in=5	-0.79
k=, m=,	-0.07
k=, m=-	-0.40
k=, m=.	0.40
k=, m=CUE	0.77
k=, m=CUEING	0.64
k=, m=END	-0.30
k=, m=ING	-0.14
k=, m=LY	-0.25
k=, m=NUM	0.32
k=, m=Q	-0.58
k=, m=W	0.12
k=, m=a	0.33
k=, m=and	-1.06
k=, m=has	0.66
k=, m=he	0.30
k=, m=his	-0.37
k=, m=in	-0.19
k=, m=is	-0.11
k=, m=it	-0.23
k=, m=of	-0.33
k=, m=she	-0.27
k=, m=that	-0.67
k=, m=the	-0.29
k=, m=to	-0.49
k=, m=was	-0.34
k=, m=with	-0.42
k=, m=would	-0.95
k=, n=CAP	0.23
k=, n=CUE	0.19
k=, n=CUEING	0.50
k=, n=LY	-0.43
k=, n=NUM	-0.14
k=, n=Q	-0.46
k=, n=a	0.74
k=, n=and	0.31
k=, n=as	-0.26
k=, n=but	0.13
k=, n=even	-0.20
k=, n=in	-0.30
k=, n=including	-0.71
k=, n=it	-0.07
k=, n=not	-0.12
k=, n=the	0.42
k=, n=though	-0.25
k=, n=was	0.46
k=, n=when	-0.08
k=, n=which	0.58
k=, n=while	0.26
k=, n=who	0.49
k=, rest=0	-0.30
k=, rest=1	-0.41
k=, rest=2	-0.20
k=, rest=4	0.12
k=, rest=5	0.11
k=-	0.08
k=- in=0	0.37
k=- in=1	-0.44
k=- in=3	0.20
k=- in=5	-0.11
k=- m=CAP	0.36
k=- m=W	0.52
k=- m=that	-0.27
k=- n=W	-0.26
k=- n=a	0.15
k=- n=and	-0.11
k=- rest=3	-0.27
k=- rest=4	0.10
k=- rest=5	0.37
k=;	0.51
k=; m=W	0.19
k=Q	0.09
k=Q in=0	0.51
k=Q in=1	0.27
k=Q in=2	-0.77
k=Q in=3	-0.62
k=Q m=W	0.38
k=Q n=CUEING	0.28
k=Q n=and	-0.95
k=Q rest=1	-0.39
k=Q rest=2	0.30
k=Q rest=3	-0.87
k=Q rest=4	0.43
k=after	-0.16
k=after in=1	-0.41
k=after in=2	0.37
k=after in=3	-0.69
k=after m=W	0.30
k=after n=CAP	-0.09
k=after n=the	-0.44
k=after rest=1	-1.08
k=after rest=4	-0.17
k=and	-0.26
k=and in=0	-0.12
k=and in=1	0.13
k=and in=3	-0.51
k=and in=4	-0.49
k=and in=5	-0.65
k=and m=,	0.06
k=and m=-	0.21
k=and m=CAP	-0.13
k=and m=ED	0.30
k=and m=END	-0.56
k=and m=ING	-0.82
k=and m=LY	0.38
k=and m=Q	-1.23
k=and m=W	-0.64
k=and m=a	-0.14
k=and m=he	-0.13
k=and m=in	-1.09
k=and m=of	-1.23
k=and m=the	0.46
k=and m=to	0.57
k=and n=CAP	-0.39
k=and n=CUE	0.63
k=and n=CUEING	0.82
k=and n=ED	-0.15
k=and n=ING	-0.20
k=and n=LY	-0.73
k=and n=NUM	0.08
k=and n=Q	-0.58
k=and n=W	-0.28
k=and n=a	-0.93
k=and n=her	-0.38
k=and n=his	-0.91
k=and n=other	-0.59
k=and n=that	-0.45
k=and n=the	-0.42
k=and rest=0	-0.56
k=and rest=1	-0.18
k=and rest=2	-0.38
k=and rest=4	-0.35
k=and rest=5	-0.43
k=as	-0.39
k=as in=0	-0.19
k=as in=1	0.08
k=as in=2	-0.54
k=as in=3	-0.59
k=as in=4	-0.69
k=as in=5	-0.39
k=as m=CAP	-0.48
k=as m=END	-0.40
k=as m=as	-0.30
k=as m=of	-0.57
k=as n=CAP	-0.53
k=as n=Q	-0.23
k=as n=W	-0.55
k=as n=a	-0.89
k=as n=the	-0.60
k=as rest=0	-0.40
k=as rest=1	-0.70
k=as rest=2	-0.31
k=as rest=4	-0.51
k=as rest=5	-0.75
k=because	-0.36
k=because in=1	-0.81
k=because in=2	-0.41
k=because in=3	-0.06
k=because in=4	-0.63
k=because m=ED	-0.63
k=because m=W	-0.18
k=because m=his	-0.28
k=because m=the	-0.29
k=because n=Q	-0.40
k=because n=he	-0.34
k=because n=of	-0.34
k=because n=the	-0.74
k=because rest=1	-0.60
k=because rest=2	-0.19
k=because rest=4	-0.87
k=because rest=5	-0.78
k=before	-0.36
k=before in=3	-0.73
k=before m=W	-0.85
k=before n=the	-0.51
k=before rest=1	-0.38
k=but	-0.09
k=but in=1	0.18
k=but in=2	-0.10
k=but in=3	-0.36
k=but in=4	-0.97
k=but n=W	-0.25
k=but n=that	-1.19
k=but rest=1	-0.71
k=but rest=2	-1.00
k=but rest=3	0.37
k=despite	-0.40
k=despite m=W	-0.31
k=during	-0.52
k=during in=3	0.35
k=during m=W	-0.19
k=during n=a	0.07
k=during n=the	-0.81
k=during rest=2	0.49
k=during rest=3	-0.91
k=since	-0.68
k=since in=2	-0.77
k=since in=3	-0.42
k=since m=W	-0.55
k=since rest=1	-0.46
k=since rest=4	-0.54
k=though	-0.99
k=until	-0.90
k=when	-0.34
k=when in=1	-0.16
k=when in=2	-0.97
k=when in=3	-0.78
k=when in=4	-0.79
k=when m=W	-0.42
k=when n=he	-0.82
k=when n=it	0.07
k=when rest=2	-0.72
k=when rest=4	-0.43
k=which	-0.58
k=which in=1	-0.56
k=which in=2	-0.58
k=which in=3	-0.61
k=which in=4	-0.52
k=which m=W	-0.43
k=which n=W	-0.42
k=which rest=2	-0.39
k=which rest=3	-0.44
k=while	-0.59
k=while in=3	-0.10
k=while in=4	-0.49
k=while m=W	-0.62
k=while n=CAP	-0.34
k=while rest=2	-0.10
k=while rest=3	-0.44
k=who	-0.39
k=who in=1	-0.71
k=who in=2	-0.65
k=who in=3	-0.20
k=who in=4	-0.55
k=who m=ED	-0.60
k=who m=W	-0.12
k=who n=CUE	-1.20
k=who n=W	-0.45
k=who rest=2	-0.56
k=who rest=3	-0.70
k=who rest=4	-0.32
k=who rest=5	-0.72
n=CAP	-0.19
n=CAP m=,	-0.80
n=CAP m=-	0.11
n=CAP m=.	0.07
n=CAP m=CAP	-0.22
n=CAP m=CUE	0.92
n=CAP m=END	-0.60
n=CAP m=W	0.10
n=CAP m=and	-1.01
n=CUE	0.46
n=CUE m=CAP	0.35
n=CUE m=W	-0.14
n=CUE m=that	1.18
n=CUEING	0.79
n=CUEING m=that	1.35
n=ED	-0.08
n=ED m=W	-0.61
n=ED m=to	-0.21
n=ING	0.14
n=ING m=W	-0.39
n=ING m=a	0.69
n=ING m=to	0.19
n=LY	-0.35
n=NUM	-0.19
n=NUM m=W	0.27
n=Q	-0.53
n=Q m=END	-0.33
n=W	-0.20
n=W m=-	-0.94
n=W m=CAP	-0.50
n=W m=ED	-0.46
n=W m=END	-0.20
n=W m=ING	-0.32
n=W m=W	-0.56
n=W m=and	-0.99
n=W m=as	-1.07
n=W m=in	-0.54
n=W m=of	0.16
n=W m=that	-0.36
n=W m=the	-0.18
n=W m=to	-0.22
n=a	0.15
n=a m=W	0.12
n=also	-0.29
n=an	0.19
n=an m=W	-0.53
n=and m=CAP	-0.39
n=and m=CUE	0.86
n=and m=W	-0.77
n=and m=he	1.07
n=and m=that	-1.45
n=and m=the	0.35
n=are	-0.58
n=at	-0.16
n=because	-1.78
n=but m=W	0.50
n=but m=he	1.33
n=even	-0.24
n=had	-0.96
n=has	-0.12
n=have	-0.45
n=he	0.15
n=he m=CUE	0.38
n=he m=ED	0.24
n=he m=W	-0.10
n=he m=was	-0.35
n=her	-0.67
n=her m=W	-0.51
n=his	-0.11
n=in	-0.29
n=in m=W	-0.87
n=including	-0.96
n=is m=W	-0.34
n=it	0.25
n=it m=W	0.47
n=not	-0.52
n=not m=W	-0.10
n=of	-0.65
n=of m=his	-0.28
n=of m=the	-0.27
n=only	-1.35
n=or	-0.67
n=other	-0.62
n=other m=W	-0.47
n=she	-0.11
n=so	-0.96
n=such	-1.49
n=that	-0.39
n=that m=CAP	-0.18
n=that m=he	-0.97
n=that m=the	-0.23
n=the	-0.15
n=the m=W	0.09
n=then	-0.75
n=there	-0.30
n=they	-0.21
n=though	0.55
n=to	-0.35
n=to m=W	-0.65
n=was	-0.25
n=was m=W	-0.42
n=were	-1.09
n=when	-0.11
n=where	-0.21
n=which	0.19
n=which m=W	-0.12
n=while	0.29
n=while m=CAP	-0.37
n=who	0.18
n=will	-0.32
n=with	-0.13
n=would	-0.29
n=would m=W	-1.26
open k=(	-0.06
open k=,	0.11
open k=-	0.18
open k=;	0.61
open k=and	-0.29
open k=as	-0.24
open k=because	-0.23
open k=before	-0.26
open k=but	-0.51
open k=during	-0.14
open k=since	-0.58
open k=though	-0.73
open k=until	-0.93
open k=when	-0.25
open k=which	-0.41
open k=while	-0.67
open k=who	-0.40
pron k=, v=true	-0.35
pron k=and v=true	-0.35
pron k=as v=true	0.95
pron k=because v=true	-0.13
pron k=when v=false	-0.61
pron k=when v=true	-0.30
qahead k=,	-0.35
qahead k=-	0.50
qahead k=Q	-0.10
qahead k=after	-0.37
qahead k=and	0.09
qahead k=as	-0.53
qahead k=because	-0.58
qahead k=but	-0.59
qahead k=which	-0.55
qahead k=while	0.22
qahead k=who	0.32
qbefore k=and n=CUE	0.58
qbefore k=and n=Q	-0.69
qbefore k=and n=that	-0.89
qin k=,	0.38
qin k=-	0.71
qin k=Q	0.09
qin k=after	0.74
qin k=and	0.69
qin k=as	0.61
qin k=but	0.65
qin k=who	0.27
rest=0	-0.13
rest=1	-0.37
rest=2	-0.37
rest=3	-0.18
rest=4	-0.09
rest=5	-0.08
rule	0.55
vin=false k=,	-0.21
vin=false k=-	-0.12
vin=false k=Q	0.22
vin=false k=after	0.34
vin=false k=as	0.18
vin=false k=because	-0.86
vin=false k=but	0.23
vin=false k=during	-1.01
vin=false k=when	0.11
vin=false k=which	-0.62
vin=false k=while	-1.00
vin=false k=who	-0.37
vin=true k=(	0.31
vin=true k=-	0.15
vin=true k=;	-0.67
vin=true k=Q	-0.10
vin=true k=after	-0.55
vin=true k=and	-0.35
vin=true k=as	-0.62
vin=true k=because	-0.30
vin=true k=before	-1.00
vin=true k=but	-0.14
vin=true k=during	-0.31
vin=true k=since	-0.62
vin=true k=though	-0.70
vin=true k=until	-0.80
vin=true k=when	-0.60
vin=true k=which	-0.54
vin=true k=while	-0.39
vin=true k=who	-0.42
vnext=false k=,	-0.23
vnext=false k=-	-0.17
vnext=false k=;	0.42
vnext=false k=Q	-0.38
vnext=false k=after	-0.57
vnext=false k=and	-0.28
vnext=false k=as	-0.40
vnext=false k=because	-0.27
vnext=false k=before	-0.45
vnext=false k=but	-0.87
vnext=false k=despite	-0.23
vnext=false k=during	-0.29
vnext=false k=since	-0.60
vnext=false k=until	-0.59
vnext=false k=when	-0.97
vnext=false k=while	-0.37
vnext=false k=who	-0.50
vnext=false n=CAP	-0.39
vnext=false n=CUE	-0.59
vnext=false n=CUEING	0.62
vnext=false n=LY	-0.51
vnext=false n=NUM	-1.57
vnext=false n=Q	-0.56
vnext=false n=W	-0.31
vnext=false n=a	-0.14
vnext=false n=also	0.40
vnext=false n=an	0.12
vnext=false n=and	-0.35
vnext=false n=as	-0.60
vnext=false n=but	-1.12
vnext=false n=he	0.18
vnext=false n=her	-0.63
vnext=false n=his	-0.17
vnext=false n=including	-1.04
vnext=false n=not	-0.34
vnext=false n=of	-0.46
vnext=false n=or	-0.32
vnext=false n=other	-0.34
vnext=false n=the	-0.27
vnext=false n=to	-0.73
vnext=false n=while	0.67
vnext=false n=with	-0.12
vnext=true k=,	0.10
vnext=true k=-	0.21
vnext=true k=;	0.23
vnext=true k=Q	0.41
vnext=true k=after	0.23
vnext=true k=and	-0.22
vnext=true k=as	-0.27
vnext=true k=because	-0.43
vnext=true k=before	-0.32
vnext=true k=but	0.23
vnext=true k=during	-1.06
vnext=true k=since	-0.72
vnext=true k=though	-0.90
vnext=true k=when	-0.10
vnext=true k=which	-0.57
vnext=true k=while	-0.71
vnext=true k=who	-0.36
vnext=true n=CAP	0.07
vnext=true n=CUE	0.72
vnext=true n=CUEING	0.67
vnext=true n=ED	-0.08
vnext=true n=ING	0.29
vnext=true n=LY	-0.27
vnext=true n=NUM	0.67
vnext=true n=Q	-0.25
vnext=true n=W	-0.09
vnext=true n=a	0.28
vnext=true n=and	0.10
vnext=true n=are	-0.58
vnext=true n=as	0.34
vnext=true n=but	0.46
vnext=true n=even	0.13
vnext=true n=had	-0.96
vnext=true n=has	-0.12
vnext=true n=have	-0.45
vnext=true n=her	-0.70
vnext=true n=in	-0.42
vnext=true n=it	0.24
vnext=true n=of	-0.73
vnext=true n=she	-0.53
vnext=true n=that	-0.57
vnext=true n=the	-0.07
vnext=true n=there	-0.21
vnext=true n=they	0.09
vnext=true n=though	0.62
vnext=true n=was	-0.25
vnext=true n=were	-1.09
vnext=true n=when	-0.60
vnext=true n=which	-0.15
vnext=true n=while	-0.13
vnext=true n=who	0.20
vnext=true n=will	-0.32
vnext=true n=would	-0.29
`;

export const boundaryWeights: ReadonlyMap<string, number> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string])
    .map(([feature, weight]) => [feature, Number(weight)]),
);
