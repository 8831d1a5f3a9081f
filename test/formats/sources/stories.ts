// Ten stories of our own making, which the tests put into every format.

export interface Story {
  readonly title: string;
  readonly outlet: string;
  readonly author: string;
  /** ISO day. */
  readonly day: string;
  readonly url: string;
  readonly paragraphs: readonly string[];
}

const story = (title: string, outlet: string, author: string, day: string, ...paragraphs: string[]): Story => ({
  title,
  outlet,
  author,
  day,
  url: `https://${outlet.toLowerCase().replace(/\W+/g, '-')}.example/${day.replaceAll('-', '/')}/${title.toLowerCase().replace(/\W+/g, '-')}`,
  paragraphs,
});

export const STORIES: readonly Story[] = [
  story(
    'The weir at Lindow opened two hours late',
    'Harbour Post',
    'Ann Lee',
    '2025-03-03',
    'The gates of the weir at Lindow opened two hours late on Sunday night, and the water reached the first houses before anybody had been woken. The town had promised in January that its new gauges would ring by themselves.',
    '“We opened the gates too late,” said Elena Voss, the mayor. “I should have called the engineer myself, and I did not.”',
    'Jonas Rehm, who has run the weir for eleven years, said that the gauge had shown a level of 2.41 metres at ten in the evening. According to the county, that is forty centimetres above the line at which the gates must open.',
    'Nobody was hurt, the fire service said on Monday morning. It had sent four boats, which were not needed in the end, because the water fell as quickly as it had come.',
  ),
  story(
    'Teachers of three valleys refuse the new timetable',
    'Arvan Valley Courier',
    'Mirko Haas and Dela Prinz',
    '2024-11-19',
    'Teachers in the three upper valleys will not teach by the new timetable, their union said on Tuesday after a vote that ended 412 to 37. The ministry had asked them to begin lessons at half past seven from January.',
    '“No bus comes before eight,” said Dorothea Lang, who leads the union. “Whoever wrote this has never stood at our stop in the snow.”',
    'A spokesman for the ministry, Pavel Orth, denied that the valleys had been forgotten. He said the buses would be moved “in due time”, and declined to say when that would be.',
    'Parents have collected 2,300 signatures. Some of them, who asked not to be named because they work for the district, said the district had been warned twice.',
  ),
  story(
    'A bank of one branch closes its only door',
    'The Ledger & Compass',
    'Sofía Núñez',
    '2023-06-30',
    'The Fishermen’s Bank of Oster, which has had a single branch since 1893, closed its door on Friday at noon. Its 1,140 customers have been taken over by a larger house in the city, with all their savings.',
    '“My grandfather opened an account here with a herring,” said Tove Brandt, 81, who was the last customer. “They weighed it, and they wrote it down.”',
    'The bank lost 3.2 million crowns last year. Its director, Karl Åberg, blamed rules that were made for banks “a thousand times our size”.',
    'The regulator said that it had offered help in March and in May. Åberg told the paper that he had received one letter, and that it was addressed to the wrong bank.',
  ),
  story(
    'Island ferry to stop for a winter, perhaps two',
    'Meridian Wire',
    'Staff',
    '2025-01-08',
    'The ferry to the outer islands will not sail until the spring, and perhaps not until the spring after, the company said in a statement on Wednesday. A crack was found in its hull during a check that should have been made in 2023.',
    '“It is the size of a hand,” said Captain Ingrid Solheim. “A hand is enough.”',
    'The islands have 420 inhabitants, a school and no doctor. Their council asked the government for a helicopter on two days of every week, and has had no answer.',
    'The transport minister, Erik Dahl, is to visit on Saturday, if a boat can be found that takes him.',
  ),
  story(
    'Court lets the quarry dig on under the chapel',
    'Capital Brief',
    'Nadia Okafor',
    '2024-04-12',
    'A court in the capital allowed the quarry at Stellan on Friday to dig on below the chapel of Saint Brice, which is cracked from its door to its altar. The judges found no proof that the two things are connected.',
    '“We are relieved, and we are not gloating,” said the quarry’s lawyer, Amir Haddad, on the steps of the court.',
    'The parish had brought an expert, the geologist Lena Fürst, who measured tremors of up to four millimetres a second. The quarry’s own expert found less than one.',
    'The parish may appeal until the end of May. Father Tomas said that he would ask his bishop, and then his roof.',
  ),
  story(
    'Bees come back to the airport, and the planes wait',
    'The Long View',
    'Ruth Castell',
    '2024-08-02',
    'For six minutes on Thursday no plane left the airport of Belmar, because a swarm of bees had settled on the nose of the first in line. A keeper took them off with a brush and a box.',
    '“They were calm, calmer than the passengers,” said the keeper, Olu Adeyemi, who has been called to the airport nine times this summer.',
    'The airport keeps 32 hives beside its runways, and sells the honey. Its manager said that the bees had “never once been late”.',
    'Scientists at the university have counted eleven kinds of wild bees between the runways. In the gardens of the city they found seven.',
  ),
  story(
    'Harvest of the north burns for a third day',
    'Veldinform',
    'Yana Kolar',
    '2025-07-21',
    'Fires in the grain of the northern plain burned for a third day on Monday, over an area that the governor put at 9,000 hectares. Firefighters from two neighbouring countries arrived at night with their own water.',
    '“There is nothing left to save here but the people,” Governor Petr Malin told reporters at the bridge of Sorna.',
    'Farmers accuse the railway, whose brakes throw sparks on dry days. The railway rejected this, and said that no train had passed since Friday evening.',
    'Two men of 58 and 61 years were in hospital with burns, the ministry of health said. It corrected an earlier statement in which it had spoken of four.',
  ),
  story(
    'Museum returns a drum it never wanted to own',
    'Bosphorus Dispatch',
    'Leyla Demir',
    '2023-10-05',
    'The museum of the port gave back a drum on Thursday that had stood in its cellar for ninety years, in a box on which somebody had written “not ours”. It was taken in 1931 from a village whose name the museum cannot spell.',
    '“We knew, and we said nothing, and that is also a kind of taking,” said its director, Claire Moreau.',
    'The drum was received by Chief Kwame Asante, who struck it twice. He had asked that no speeches be held, and spoke for a minute himself.',
    'The museum has 14,000 more objects whose owners it does not know. It wants to print a list of them within three years.',
  ),
  story(
    'Hackers held a waterworks for nine dollars',
    'Alpenbote',
    'Franz Zeller',
    '2024-02-27',
    'Whoever shut out the engineers of the Zell waterworks on Monday asked for nine dollars, paid in the coins of a game. The town paid, and had its pumps back within the hour.',
    '“I have paid more for parking,” said Mayor Agnes Huber, “and I got less for it.”',
    'The police advised against paying, as they always do. An officer said, on condition of anonymity because he is not allowed to speak, that the password had been the name of the town.',
    'The waterworks serve 6,200 households. None of them was without water, the engineer Beat Aebi said; “they were only without us”.',
  ),
  story(
    'A vote about a tree divides a town of lawyers',
    'The Harrow Gazette',
    'Ifeoma Bright',
    '2025-05-16',
    'The beech before the town hall of Harrow may stay, 1,204 citizens decided on Thursday, against 1,199 who wanted to see it go. Eleven of the ballots are in dispute, and nearly everyone who disputes them is a lawyer.',
    '“Five votes are a majority,” said Councillor Ben Whitlock, who planted a seedling of the tree in 1988. “One would have been.”',
    'His opponent, Sandra Quill, said that the tree was ill and that the town had been told so in writing. She asked for a recount by the end of the month.',
    'The tree is about 230 years old. An expert whom both sides trusted gave it ten more, or a strong wind.',
  ),
];
