// Letters, forum posts and reviews with slots, see `made-up.ts`: greetings, signatures, headers, names in small letters, capitals
// of praise and abbreviations that are no names.

import type { Template } from './made-up.ts';

export const LETTERS: readonly Template[] = [
  [
    '{N},',
    'Thanks for the note. I spoke with {P} at {F} this morning and she is fine with the draft. Could you forward it to {N} before noon?',
    'Please call me if you have any questions.',
    'Regards,',
    '{N}',
  ],
  [
    'Hi {N},',
    'FYI, the contract with {F} was signed on Monday. {N} will send the final PDF. I will be in {L} until Thursday.',
    'Thx',
    '{N}',
  ],
  [
    'Dear {N},',
    'My name is {P} and I am a student in {L}. I read your article about {C} and would like to ask you a few questions.',
    'Kind regards,',
    '{P}',
    'PS. Please excuse my English.',
  ],
  [
    '{N} - can you and {N} look at the attached file? {F} wants an answer by Friday, and {N} is out of the office.',
    'Best,',
    '{N}',
    '{P}',
    'Vice President, Sales',
    '{F}',
    'Phone: {n}{n}-{n}{n}',
  ],
  [
    'From: {P}',
    'To: {P}; {P}',
    'Cc: {P}',
    'Subject: RE: Meeting in {L}',
    '{N}, the meeting has moved to Tuesday. {S} will join from {L}, and {F} will send two people.',
    'Sincerely,',
    '{P}',
  ],
  [
    '"{S}, {N}" wrote:',
    'Good Morning {N}, attached is the revised agreement with {F}. Please let me know if OK.',
    'Thank You!',
    '{N}',
  ],
  ['Hey {N}!', 'How are you? {N} and I are going to {L} this weekend, Yay! Say hello to {N} for me.', 'Love,', '{N}'],
  [
    'Great Service!',
    'I took my car to {B} and they fixed it the same day. {N} was very friendly and honest. Highly Recommended!!',
  ],
  ['Best Pizza in {L}', 'My husband and I love {B}. The owner, {N}, makes everything from scratch. Two thumbs up!'],
  [
    'Terrible Experience',
    'Stay away from {B}! The food was cold and the waiter was rude. We went to {B} instead and it was AMAZING.',
  ],
  [
    'Thank You {B}!',
    'Our wedding flowers were beautiful. Ask for {N}, she is the best. Wonderful staff and Excellent prices.',
  ],
  ['{B} has moved and is now just across from {B}. Free Parking. Open on Sundays.'],
  [
    'Where to eat in {L}?',
    'hi, i am from {lC} and i will be in {lL} next month with my wife {lN}. any good restaurants near the station?',
    'Try {B}, it is cheap and good. Or drive to {L}, there are lots of {G} places.',
  ],
  [
    'moving to {lL}',
    'does anyone know if {lL} is safe? my friend {lN} lives there and says its ok. i might get a job at {F}.',
    'IMHO it is fine. I lived in {L} for {n} years. Good luck!',
  ],
  [
    'What is the best PC for school?',
    'I need a laptop with a good GPU and long battery life. The DVD drive is not needed. Any ideas? Thanks!!',
    'Ask {N}, he works for {F}. BTW my old one from {F} still runs.',
  ],
  [
    'i think {lN} and {lN} are going to the game in {lL} on saturday. do you want to come? let me know.',
    'Oh, and tell {N} that {N} called.',
  ],
  [
    'Posted by {N} on Tuesday',
    'I totally agree with {N}. {S} should resign, and so should the people at {F}. Sorry for the rant. LOL',
  ],
  [
    'Does {F} ship to {C}? I ordered from {F} last year and never got my package.',
    'Yes, they do. It took {n} days to {L}. Customer Service was helpful.',
  ],
  [
    'IMPORTANT NOTICE: This Message is intended only for the Person named above. Click Here to Unsubscribe.',
    'Copyright {F}. All Rights Reserved.',
  ],
  [
    'My cat {N} has lost weight. Our Vet in {L} says it is Nothing Serious. Has anyone tried raw food?',
    'Mine too! Dr. {S} at {B} gave us a special diet.',
  ],
  [
    'Call for Papers',
    'The workshop will be held in {L}, {C}. Please send your Abstract as a Word or PDF file to {P} ({F}).',
  ],
];
