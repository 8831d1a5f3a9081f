// What is measured, in the order of the table. `id` is what a benchmark calls its figure; floor and aim hold for the size
// they are set for and are left out at others.

/** Units whose figures grow as things get better. */
const GROWING = new Set(['MB/s', '×']);
/** Units that do not depend on how fast a machine is. */
const FIXED = new Set(['MB', '×', 'exponent', '']);

export const isBetterHigher = (unit) => GROWING.has(unit);
export const dependsOnSpeed = (unit) => !FIXED.has(unit);

export function describeFigures(articles) {
  const n = `${articles.toLocaleString('en')} articles`;
  const at = (size, floor, aim) => (articles === size ? { floor, aim } : {});
  return [
    figure('keystroke p95', `keystroke in 20 kB to fresh findings, p95, ${n}`, 'ms', at(10_000, 25, 8)),
    figure('keystroke median', `the same, median, ${n}`, 'ms'),
    figure('keystroke first', `the first 50 of a session, p95, ${n}`, 'ms'),
    figure('hover p95', `hover, p95, ${n}`, 'ms', at(10_000, 5, 1)),
    figure('definition p95', `definition, p95, ${n}`, 'ms', at(10_000, 5, 1)),
    figure('references p95', `references of the most frequent entity, p95, ${n}`, 'ms', at(10_000, 50, 10)),
    figure('references places', `its places, ${n}`, ''),
    figure('draft keystroke p95', `keystroke in a draft of 20 kB to fresh findings, p95, ${n}`, 'ms'),
    figure('draft keystroke median', `the same, median, ${n}`, 'ms'),
    figure('draft analysis p95', `its analysis, p95, ${n}`, 'ms'),
    figure('draft check p95', `its check against the sources, p95, ${n}`, 'ms', at(10_000, 20)),
    figure('draft check median', `the same, median, ${n}`, 'ms'),
    figure('draft first', `the first findings of a draft, ${n}`, 's'),
    figure('draft memory', `memory with a draft open, ${n}`, 'MB'),
    figure('cold index', `cold index, ${n}`, 's', at(10_000, 40, 15)),
    figure('cold first hover', `first hover while that goes on, ${n}`, 's'),
    figure('warm first hover', `warm start, first hover, ${n}`, 's', at(10_000, 0.5, 0.2)),
    figure('warm index', `warm start, all indexed, ${n}`, 's', {
      ...at(10_000, 5, 2),
      ...at(100_000, undefined, 20),
    }),
    figure('memory peak', `memory while indexing, at most, ${n}`, 'MB', at(100_000, 2000)),
    figure('memory', `memory after indexing, ${n}`, 'MB', { ...at(10_000, 500, 200), ...at(100_000, 2000) }),
    figure('memory warm', `memory after a warm start, ${n}`, 'MB', at(10_000, 500, 200)),
    figure('memory end', `memory after all questions, ${n}`, 'MB'),
    figure('folder findings first', `the first findings of the whole folder, ${n}`, 'ms'),
    figure('folder findings', `all of them, ${n}`, 's'),
    figure('folder findings again', `the same after an edit, ${n}`, 'ms'),
    figure('identity', `joining the names, ${n}`, 's'),
    figure('identity edit p95', `joining again after an edit, p95, ${n}`, 'ms'),
    figure('repeats', `finding repeated quotations, ${n}`, 's'),
    figure('repeats edit p95', `finding again after an edit, p95, ${n}`, 'ms'),
    figure('analysis', 'analysis, one core', 'MB/s', { floor: 1, aim: 2 }),
    figure('times harper', 'analysis beside harper.js', '×', { aim: 10 }),
    figure('times compromise', 'analysis beside compromise', '×', { aim: 20 }),
    figure('times wink', 'analysis beside wink-nlp', '×'),
    figure('times spacy', 'analysis beside spaCy sm, names only', '×'),
    figure('times corenlp', 'analysis beside CoreNLP, quotations', '×'),
    figure('analysis exponent', 'cost of analysis against size', 'exponent', { floor: 1.1 }),
    figure('index exponent', 'cost of indexing against articles', 'exponent', { floor: 1.1 }),
  ];
}

function figure(id, what, unit, { floor, aim } = {}) {
  return { id, what, unit, floor, aim };
}
