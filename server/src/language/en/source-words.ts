// Word lists for the heads of sources: what speaks for a house, who is a crowd, whose office is as good as a name.

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** What a person or house puts out, and so stands for it: "a Kremlin statement". */
export const VOICES =
  list(`statement statements letter email e-mail memo post tweet release report account filing website spokesman spokeswoman
  spokesperson spokespeople representative representatives office press testimony remarks speech announcement message`);

/** People in general. */
export const CROWD =
  list(`critics supporters observers people residents voters opponents experts analysts activists protesters republicans democrats
  lawmakers others many some most both neither all they men women students workers families neighbors neighbours scientists
  researchers economists historians witnesses advocates conservatives liberals respondents sides leaders parties
  delegations governments countries police authorities organizers organisers friends everyone everybody reporters journalists`);

/** Words that count or gather before a crowd. */
export const GATHERERS = list('both two three four five neither all many some most several few each either');

/** "Nobody in the capital would confirm it". */
export const NEGATIONS = list('nobody none no nothing neither');

/** Words for people whose names are kept back: "the official", "its duty editor". Others, "the senator", can be looked up. */
export const KEPT_BACK =
  list(`official source diplomat aide adviser advisor insider person man woman employee staffer worker clerk technician foreman
  operative member editor resident villager witness onlooker bystander protester caller participant delegate negotiator
  officials sources diplomats aides advisers advisors insiders members employees staffers negotiators soldier commander
  officer fighter informant whistleblower whistle-blower guard lawmaker executive trader banker`);

/** What says things on paper, or shows them: sources that are no people. */
export const DOCUMENTS =
  list(`report reports poll polls survey surveys study studies article articles book document documents data figures records
  rumors rumours list review analysis paper law bill ruling indictment complaint lawsuit map chart video footage sign signs
  evidence research results numbers gauges gauge transcript transcripts memorandum treaty constitution text story stories headline
  editorial column blog program show series film ad ads plan deal agreement`);
