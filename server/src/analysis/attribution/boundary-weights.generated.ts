// Weights of boundary.ts, fitted to PolNeAR's training articles: the log-odds each feature adds to "the content ends here".

const table = `
bias	0.16
closed=0 k=,	-0.11
closed=0 k=and	-0.08
closed=1 k=,	-0.72
closed=1 k=-	-0.39
closed=1 k=after	-0.48
closed=1 k=and	-0.26
closed=1 k=as	-0.66
closed=1 k=who	-0.60
closed=2 k=,	-0.33
closed=2 k=-	0.38
closed=2 k=and	-0.24
closed=2 k=as	-0.52
closed=2 k=but	-0.11
closed=2 k=who	-0.08
closed=3 k=,	-0.17
closed=3 k=-	-0.12
closed=3 k=and	-0.19
closed=3 k=as	-0.78
closed=4 k=,	-0.08
closed=4 k=and	-0.19
cue k=,	0.80
cue k=-	0.92
cue k=and	0.69
cue k=when	0.12
in=0	0.17
in=1	-0.12
in=2	-0.13
in=3	-0.21
in=4	-0.45
in=5	-0.79
k=(	-0.13
k=( in=3	-0.50
k=( n=CAP	-0.33
k=, in=3	0.08
k=, in=4	-0.18
k=, in=5	-0.83
k=, m=,	-0.06
k=, m=-	-0.40
k=, m=.	0.21
k=, m=CUE	0.73
k=, m=CUEING	0.69
k=, m=ED	0.11
k=, m=END	-0.28
k=, m=ING	-0.09
k=, m=LY	-0.22
k=, m=NUM	0.38
k=, m=Q	-0.63
k=, m=W	0.12
k=, m=a	0.38
k=, m=and	-1.07
k=, m=as	0.08
k=, m=has	0.64
k=, m=he	0.32
k=, m=his	-0.30
k=, m=in	-0.15
k=, m=is	-0.10
k=, m=it	-0.24
k=, m=of	-0.38
k=, m=she	-0.15
k=, m=that	-0.69
k=, m=the	-0.21
k=, m=to	-0.51
k=, m=was	-0.31
k=, m=with	-0.43
k=, m=would	-1.37
k=, n=CAP	0.25
k=, n=CUE	0.14
k=, n=CUEING	0.42
k=, n=LY	-0.43
k=, n=NUM	-0.40
k=, n=Q	-0.46
k=, n=W	0.07
k=, n=a	0.74
k=, n=and	0.30
k=, n=as	-0.25
k=, n=but	0.16
k=, n=even	-0.22
k=, n=he	-0.09
k=, n=in	-0.27
k=, n=including	-0.73
k=, n=it	-0.15
k=, n=not	-0.18
k=, n=the	0.40
k=, n=though	-0.25
k=, n=was	0.43
k=, n=when	-0.11
k=, n=which	0.53
k=, n=while	0.27
k=, n=who	0.49
k=, rest=0	-0.28
k=, rest=1	-0.41
k=, rest=2	-0.22
k=, rest=4	0.13
k=, rest=5	0.10
k=-	0.10
k=- in=1	-0.43
k=- in=3	0.21
k=- in=5	-0.16
k=- m=CAP	0.35
k=- m=W	0.49
k=- m=that	-0.59
k=- n=W	-0.22
k=- n=a	0.07
k=- n=and	-0.06
k=- rest=3	-0.28
k=- rest=5	0.32
k=;	0.50
k=; m=W	0.18
k=Q	0.11
k=Q in=0	0.54
k=Q in=1	0.33
k=Q in=2	-0.72
k=Q in=3	-0.55
k=Q m=W	0.36
k=Q n=CUEING	0.18
k=Q n=and	-0.94
k=Q rest=1	-0.16
k=Q rest=2	0.35
k=Q rest=3	-0.81
k=Q rest=4	0.45
k=after	-0.17
k=after in=1	-0.44
k=after in=2	0.32
k=after in=3	-0.82
k=after m=CAP	-0.10
k=after m=W	0.30
k=after n=CAP	-0.07
k=after n=the	-0.45
k=after rest=1	-1.06
k=after rest=3	-0.09
k=after rest=4	-0.22
k=and	-0.29
k=and in=0	-0.12
k=and in=1	0.07
k=and in=3	-0.57
k=and in=4	-0.50
k=and in=5	-0.63
k=and m=-	0.22
k=and m=CAP	-0.15
k=and m=ED	0.34
k=and m=END	-0.54
k=and m=ING	-0.83
k=and m=LY	-0.13
k=and m=Q	-1.22
k=and m=W	-0.63
k=and m=a	-0.47
k=and m=he	-0.16
k=and m=in	-1.08
k=and m=of	-1.26
k=and m=the	0.31
k=and m=to	0.63
k=and n=CAP	-0.36
k=and n=CUE	0.63
k=and n=CUEING	0.79
k=and n=ED	-0.08
k=and n=ING	-0.31
k=and n=LY	-0.73
k=and n=NUM	0.12
k=and n=Q	-0.60
k=and n=W	-0.37
k=and n=a	-0.94
k=and n=her	-0.36
k=and n=his	-0.94
k=and n=other	-0.59
k=and n=that	-0.46
k=and n=the	-0.41
k=and rest=0	-0.54
k=and rest=1	-0.13
k=and rest=2	-0.40
k=and rest=4	-0.37
k=and rest=5	-0.43
k=as	-0.39
k=as in=0	-0.19
k=as in=1	0.22
k=as in=2	-0.55
k=as in=3	-0.55
k=as in=4	-0.66
k=as in=5	-0.37
k=as m=CAP	-0.49
k=as m=END	-0.38
k=as m=as	-0.29
k=as m=of	-0.57
k=as n=CAP	-0.53
k=as n=Q	-0.25
k=as n=W	-0.53
k=as n=a	-0.84
k=as n=the	-0.61
k=as rest=0	-0.38
k=as rest=1	-0.67
k=as rest=2	-0.33
k=as rest=4	-0.48
k=as rest=5	-0.72
k=because	-0.34
k=because in=1	-0.80
k=because in=2	-0.40
k=because in=3	-0.06
k=because in=4	-0.60
k=because m=ED	-0.60
k=because m=W	-0.21
k=because m=his	-0.27
k=because n=Q	-0.41
k=because n=he	-0.40
k=because n=of	-0.33
k=because n=the	-0.72
k=because rest=1	-0.60
k=because rest=2	-0.19
k=because rest=3	-0.07
k=because rest=4	-0.86
k=because rest=5	-0.79
k=before	-0.38
k=before in=3	-0.73
k=before m=W	-0.88
k=before n=the	-0.53
k=before rest=1	-0.40
k=but	-0.12
k=but in=1	0.20
k=but in=2	-0.14
k=but in=3	-0.35
k=but in=4	-0.95
k=but n=that	-1.18
k=but rest=1	-0.68
k=but rest=2	-0.97
k=but rest=3	0.42
k=despite	-0.38
k=despite m=W	-0.37
k=during	-0.54
k=during in=3	0.38
k=during m=W	-0.21
k=during n=a	0.12
k=during n=the	-0.79
k=during rest=2	0.48
k=during rest=3	-0.87
k=since	-0.68
k=since in=2	-0.75
k=since in=3	-0.42
k=since m=W	-0.56
k=since rest=1	-0.46
k=since rest=4	-0.53
k=though	-0.99
k=until	-0.88
k=when	-0.34
k=when in=1	-0.18
k=when in=2	-1.00
k=when in=3	-0.81
k=when in=4	-0.81
k=when m=W	-0.50
k=when n=he	-0.81
k=when rest=2	-0.71
k=when rest=4	-0.34
k=which	-0.57
k=which in=1	-0.60
k=which in=2	-0.57
k=which in=3	-0.62
k=which in=4	-0.52
k=which m=W	-0.42
k=which n=W	-0.41
k=which rest=2	-0.40
k=which rest=3	-0.44
k=while	-0.57
k=while in=4	-0.50
k=while m=W	-0.63
k=while n=CAP	-0.34
k=while rest=2	-0.16
k=while rest=3	-0.47
k=who	-0.41
k=who in=1	-0.74
k=who in=2	-0.66
k=who in=3	-0.17
k=who in=4	-0.54
k=who m=ED	-0.57
k=who m=W	-0.08
k=who n=CUE	-1.30
k=who n=W	-0.48
k=who rest=2	-0.57
k=who rest=3	-0.71
k=who rest=4	-0.27
k=who rest=5	-0.76
n=CAP	-0.22
n=CAP m=,	-0.80
n=CAP m=-	0.17
n=CAP m=CAP	-0.19
n=CAP m=CUE	0.91
n=CAP m=END	-0.60
n=CAP m=W	0.16
n=CAP m=and	-0.97
n=CUE	0.51
n=CUE m=CAP	0.31
n=CUE m=W	-0.17
n=CUE m=that	1.28
n=CUEING	0.82
n=CUEING m=that	1.34
n=ED	-0.07
n=ED m=W	-0.67
n=ED m=to	-0.30
n=ING	0.13
n=ING m=W	-0.37
n=ING m=a	0.77
n=ING m=the	-0.14
n=ING m=to	0.22
n=LY	-0.37
n=NUM	-0.24
n=NUM m=W	0.24
n=Q	-0.52
n=Q m=END	-0.32
n=W	-0.24
n=W m=,	0.15
n=W m=-	-0.94
n=W m=CAP	-0.46
n=W m=ED	-0.22
n=W m=END	-0.18
n=W m=ING	-0.38
n=W m=W	-0.57
n=W m=and	-1.01
n=W m=as	-1.06
n=W m=in	-0.52
n=W m=of	0.17
n=W m=that	-0.35
n=W m=the	-0.27
n=W m=to	-0.24
n=a	0.12
n=a m=W	0.17
n=also	-0.25
n=an	0.19
n=an m=W	-0.53
n=and	-0.06
n=and m=CAP	-0.35
n=and m=CUE	0.85
n=and m=W	-0.75
n=and m=he	1.09
n=and m=that	-1.31
n=are	-0.59
n=because	-1.88
n=but m=W	0.49
n=but m=he	1.29
n=even	-0.20
n=had	-0.98
n=has	-0.23
n=have	-0.48
n=he	0.13
n=he m=CUE	0.29
n=he m=ED	0.17
n=he m=was	-0.40
n=her	-0.66
n=her m=W	-0.51
n=his	-0.09
n=in	-0.26
n=in m=W	-0.87
n=including	-0.96
n=is m=W	-0.37
n=it	0.22
n=it m=W	0.57
n=not	-0.51
n=not m=W	-0.07
n=of	-0.66
n=of m=his	-0.27
n=of m=the	-0.32
n=only	-1.27
n=or	-0.68
n=other	-0.62
n=other m=W	-0.47
n=she	-0.09
n=so	-0.90
n=such	-1.51
n=that	-0.38
n=that m=CAP	-0.09
n=that m=he	-0.94
n=the	-0.15
n=the m=W	0.09
n=then	-0.81
n=there	-0.25
n=they	-0.23
n=though	0.52
n=to	-0.33
n=to m=W	-0.73
n=was	-0.23
n=was m=W	-0.45
n=were	-1.10
n=when	-0.14
n=where	-0.15
n=which	0.22
n=which m=W	-0.08
n=while	0.29
n=while m=CAP	-0.30
n=who	0.20
n=will	-0.33
n=with	-0.14
n=would	-0.29
n=would m=W	-1.24
open k=,	0.14
open k=-	0.16
open k=;	0.66
open k=and	-0.31
open k=as	-0.24
open k=because	-0.21
open k=before	-0.24
open k=but	-0.53
open k=during	-0.11
open k=since	-0.60
open k=though	-0.71
open k=until	-0.96
open k=when	-0.23
open k=which	-0.42
open k=while	-0.60
open k=who	-0.40
pron k=, v=true	-0.31
pron k=and v=true	-0.29
pron k=as v=true	0.98
pron k=because v=true	-0.09
pron k=when v=false	-0.59
pron k=when v=true	-0.28
qahead k=,	-0.31
qahead k=-	0.56
qahead k=Q	-0.09
qahead k=after	-0.37
qahead k=and	0.12
qahead k=as	-0.50
qahead k=because	-0.57
qahead k=but	-0.58
qahead k=which	-0.53
qahead k=while	0.20
qahead k=who	0.35
qbefore k=and n=CUE	0.68
qbefore k=and n=Q	-0.69
qbefore k=and n=that	-0.87
qin k=,	0.39
qin k=-	0.67
qin k=Q	0.11
qin k=after	0.67
qin k=and	0.53
qin k=as	0.58
qin k=but	0.71
qin k=who	0.27
rest=0	-0.16
rest=1	-0.39
rest=2	-0.37
rest=3	-0.20
rest=4	-0.09
rest=5	-0.09
rule	0.56
that k=,	-0.41
that k=-	-0.13
that k=Q	-0.32
that k=after	-0.63
that k=and	-0.37
that k=as	-0.26
that k=because	-0.32
that k=before	-0.73
that k=but	0.26
that k=during	-0.32
that k=since	-0.61
that k=when	-0.87
that k=which	-0.48
that k=while	-0.64
that k=who	-0.35
to k=,	1.53
to k=and	1.09
vin=false k=,	-0.21
vin=false k=-	-0.15
vin=false k=Q	0.25
vin=false k=after	0.35
vin=false k=and	-0.08
vin=false k=as	0.19
vin=false k=because	-0.84
vin=false k=but	0.10
vin=false k=during	-0.96
vin=false k=when	0.12
vin=false k=which	-0.61
vin=false k=while	-0.98
vin=false k=who	-0.36
vin=true k=(	0.27
vin=true k=,	0.06
vin=true k=-	0.14
vin=true k=;	-0.66
vin=true k=Q	-0.14
vin=true k=after	-0.57
vin=true k=and	-0.36
vin=true k=as	-0.61
vin=true k=because	-0.28
vin=true k=before	-1.03
vin=true k=but	-0.17
vin=true k=during	-0.31
vin=true k=since	-0.63
vin=true k=though	-0.67
vin=true k=until	-0.76
vin=true k=when	-0.60
vin=true k=which	-0.55
vin=true k=while	-0.34
vin=true k=who	-0.43
vnext=false k=,	-0.23
vnext=false k=-	-0.16
vnext=false k=;	0.42
vnext=false k=Q	-0.40
vnext=false k=after	-0.58
vnext=false k=and	-0.30
vnext=false k=as	-0.40
vnext=false k=because	-0.28
vnext=false k=before	-0.42
vnext=false k=but	-0.87
vnext=false k=despite	-0.22
vnext=false k=during	-0.31
vnext=false k=since	-0.58
vnext=false k=until	-0.60
vnext=false k=when	-0.95
vnext=false k=while	-0.33
vnext=false k=who	-0.51
vnext=false n=CAP	-0.40
vnext=false n=CUE	-0.52
vnext=false n=CUEING	0.60
vnext=false n=LY	-0.56
vnext=false n=NUM	-1.49
vnext=false n=Q	-0.54
vnext=false n=W	-0.34
vnext=false n=a	-0.09
vnext=false n=also	0.29
vnext=false n=an	0.19
vnext=false n=and	-0.35
vnext=false n=as	-0.59
vnext=false n=but	-1.14
vnext=false n=he	0.25
vnext=false n=her	-0.59
vnext=false n=his	-0.14
vnext=false n=including	-1.01
vnext=false n=not	-0.32
vnext=false n=of	-0.46
vnext=false n=or	-0.30
vnext=false n=other	-0.32
vnext=false n=the	-0.28
vnext=false n=to	-0.74
vnext=false n=while	0.68
vnext=false n=with	-0.16
vnext=true k=,	0.12
vnext=true k=-	0.26
vnext=true k=;	0.23
vnext=true k=Q	0.46
vnext=true k=after	0.31
vnext=true k=and	-0.24
vnext=true k=as	-0.28
vnext=true k=because	-0.39
vnext=true k=before	-0.25
vnext=true k=but	0.27
vnext=true k=during	-1.04
vnext=true k=since	-0.73
vnext=true k=though	-0.94
vnext=true k=when	-0.09
vnext=true k=which	-0.55
vnext=true k=while	-0.73
vnext=true k=who	-0.38
vnext=true n=CUE	0.73
vnext=true n=CUEING	0.69
vnext=true n=ED	-0.07
vnext=true n=ING	0.31
vnext=true n=LY	-0.25
vnext=true n=NUM	0.70
vnext=true n=Q	-0.25
vnext=true n=W	-0.07
vnext=true n=a	0.32
vnext=true n=and	0.13
vnext=true n=are	-0.59
vnext=true n=as	0.32
vnext=true n=but	0.44
vnext=true n=even	0.11
vnext=true n=had	-0.98
vnext=true n=has	-0.23
vnext=true n=have	-0.48
vnext=true n=her	-0.73
vnext=true n=in	-0.45
vnext=true n=it	0.21
vnext=true n=of	-0.78
vnext=true n=she	-0.49
vnext=true n=that	-0.60
vnext=true n=the	-0.07
vnext=true n=there	-0.20
vnext=true n=they	0.07
vnext=true n=though	0.62
vnext=true n=was	-0.23
vnext=true n=were	-1.10
vnext=true n=when	-0.57
vnext=true n=which	-0.17
vnext=true n=while	-0.09
vnext=true n=who	0.20
vnext=true n=will	-0.33
vnext=true n=would	-0.29
`;

export const boundaryWeights: ReadonlyMap<string, number> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string])
    .map(([feature, weight]) => [feature, Number(weight)]),
);
