// Sentences of sport and business reports with slots, see `made-up.ts`: clubs named like towns, firms named like persons and towns.

import type { Template } from './made-up.ts';

export const PROSE: readonly Template[] = [
  [
    '{P} hit two homers for {T}, whose lead over {T} grew to {n} games.',
    "The loss was {T}'s fifth in a row. At {L}, {P} pitched eight innings to give {T} a {n}-{n} win.",
    '{T} has won {n} of its last {n} games. {S} walked two and struck out {n}.',
  ],
  [
    'Former {T} and {T} striker {P} has joined {T} from {T} for {n} million pounds, the club said.',
    '{S}, {n}, scored {n} goals for {T} last season. He was born in {L}.',
    '{T} defender {P} and {T} midfielder {P} were left out of the {G} squad.',
  ],
  [
    'Title rivals {K} and {K} both closed in on victory while {K} were held up by rain at {L}.',
    '{K} captain {P} made {n} before he was bowled by {S}. {K} closed on {n} for five, a lead of {n}.',
    '{S} and {S} put on {n} for {K}, who need {n} points from their match against {K}.',
  ],
  [
    '{T} beat {T} {n}-{n} away, with goals from {S} and {S}. {T}, champions last year, lost at home to {T}.',
    'There were easy wins for {T} and {T}, but {T} could only draw with {T}.',
    "{T}'s {P} was sent off in {L}. The {G} referee also booked {S}.",
  ],
  [
    'Cup final in {L}: {T} ({C}) {n} {T} ({C}) {n} (halftime {n}-{n})',
    'Third place: {T} ({C}) {n} {T} ({C}) {n}',
    '{T} of {C} beat {T} of {C} {n}-{n}.',
  ],
  [
    'Leading stage placings in {L}: 1. {P} ({C}) {F} {n} hours 2. {P} ({C}) {F} {n} seconds behind',
    '3. {P} ({C}) {F} same time 4. {P} ({C}) {F} 5. {S} {n}:{n}',
  ],
  [
    'Fixtures of the tour: May {n} v {K} (at {L}) May {n}-{n} v {K} (three days)',
    'June {n} First test (at {L}) June {n} v {K} or {K}',
    'Postponed: {T} v {T}. Playing on Sunday: {T} v {T}',
  ],
  [
    'Shares of {F} fell {n} percent in {L} after the company cut its forecast.',
    '{F} chief executive {P} said demand in {C} was weak. Analysts at {F} lowered their target.',
    '{F} employs {n},000 people in {C} and {C}. Its rival {F} rose {n} percent.',
  ],
  [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dollars, then the place of a number
    '{F} said on Tuesday it had agreed to buy {F} for ${n} million. {P}, who founded {F} in {L}, will stay.',
    'The deal gives {F} a plant in {L} and {n} shops in {C}. {F} and {F} did not return calls.',
  ],
  [
    '{uF} Q{n} PROFIT UP {n} PCT.',
    '{uL} {d}',
    '{F} posted a net profit of {n} million. {F} forecast a loss. {F} was unchanged.',
  ],
  [
    '{F} opens a factory in {L}',
    'The {G} carmaker {F} will build engines in {L}, said {P}, a spokeswoman for {F}.',
    'Mayor {P} said {L} had competed with {L} and {L}.',
  ],
  [
    '{F} and {F} seek state aid',
    '{F} and {F} asked the government of {C} for loans. {F} has cut {n} jobs. "{F} must act," said {P}.',
    'Union leader {P} met managers of {F} in {L}.',
  ],
  [
    '{P}, an engineer at {F}, moved to {L} in 1998. She had worked for {F} in {C}, and for {F} before that.',
    'Her brother {N} lives in {L}. {N} plays for {T}.',
  ],
  [
    '{P} coached {T} for {n} years before he went to {T}. "{T} is a family," said {S}. "{L} is my home."',
    'Fans of {T} sang in the streets of {L} when {T} won the title.',
  ],
];
