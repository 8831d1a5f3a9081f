// The tools of the Model Context Protocol server: names, parameters and descriptions. The answers are made in
// features/assistant/.

import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { checkDraft, disagreements, findEntity, readPassage } from '../../../features/assistant/corpus-answers.ts';
import type { AssistantContext } from '../../../features/assistant/passage.ts';
import { findClaims, verifyQuote, whoSaid } from '../../../features/assistant/quotations.ts';

const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
const words = z.string().min(1).max(5000);

export function addTools(server: McpServer, context: () => Promise<AssistantContext>): void {
  const answer = async (make: (context: AssistantContext) => object | Promise<object>) => {
    const result = await make(await context());
    return {
      content: [{ type: 'text' as const, text: JSON.stringify(result) }],
      structuredContent: result as Record<string, unknown>,
      ...('refused' in result ? { isError: true } : {}),
    };
  };
  server.registerTool(
    'verify_quote',
    {
      title: 'Verify a quotation',
      description:
        'Whether the sources have a quotation word for word, and by the given speaker. Status: verbatim, typographic, altered (with the differences), cut, other-speaker; refused if no source has it.',
      inputSchema: { quote: words, speaker: z.string().max(200).optional() },
      annotations: READ_ONLY,
    },
    ({ quote, speaker }) => answer((each) => verifyQuote(each, quote, speaker)),
  );
  server.registerTool(
    'who_said',
    {
      title: 'Who said it',
      description: 'Who says these words, in each source that has them.',
      inputSchema: { quote: words },
      annotations: READ_ONLY,
    },
    ({ quote }) => answer((each) => whoSaid(each, quote)),
  );
  server.registerTool(
    'find_entity',
    {
      title: 'Find a person, organisation or place',
      description: 'Entities with a name, their spellings and descriptions, and the articles that name them.',
      inputSchema: { name: words },
      annotations: READ_ONLY,
    },
    ({ name }) => answer((each) => findEntity(each, name)),
  );
  server.registerTool(
    'find_claims',
    {
      title: 'Find statements',
      description: 'Quotations and reported statements about something, with speaker, stance and place.',
      inputSchema: { about: words },
      annotations: READ_ONLY,
    },
    ({ about }) => answer((each) => findClaims(each, about)),
  );
  server.registerTool(
    'disagreements',
    {
      title: 'What the sources disagree on',
      description: 'Quotations with different speakers or words, denials, and different numbers and dates.',
      inputSchema: {},
      annotations: READ_ONLY,
    },
    () => answer((each) => disagreements(each)),
  );
  server.registerTool(
    'check_draft',
    {
      title: 'Check a draft',
      description: 'Checks a draft against the sources, given as text or as the path of a file in the folder.',
      inputSchema: { text: z.string().max(500_000).optional(), article: z.string().max(1000).optional() },
      annotations: READ_ONLY,
    },
    ({ text, article }) => answer((each) => checkDraft(each, { text, article })),
  );
  server.registerTool(
    'read_passage',
    {
      title: 'Read a passage',
      description: 'Lines of an article, given by its path as in the other answers.',
      inputSchema: {
        article: z.string().min(1).max(1000),
        line: z.number().int().min(1).optional(),
        lines: z.number().int().min(1).max(200).optional(),
      },
      annotations: READ_ONLY,
    },
    ({ article, line, lines }) => answer((each) => readPassage(each, article, line, lines)),
  );
}
