// The problems of a draft, as the terminal shows them.

import { element } from './element.js';

/** Fills a panel with problems, those of the page first. */
export function showProblems(panel, words, about) {
  const { problems, failed } = about;
  const parts = [];
  if (failed) {
    const sentence = about.plan === null && about.languages.length === 0 ? 'problems-first' : 'problems-failed';
    parts.push(element('p', { className: 'failed', textContent: words[sentence] }));
  }
  if (problems.length === 0) parts.push(element('p', { textContent: words['problems-none'] }));
  for (const [key, here] of [['problems-here', true], ['problems-elsewhere', false]]) {
    const own = problems.filter((problem) => problem.here === here);
    if (own.length === 0) continue;
    parts.push(element('h3', { textContent: `${words[key]} (${own.length})` }));
    parts.push(element('ol', { className: 'problems' }, own.map((problem) => view(problem, words))));
  }
  panel.replaceChildren(...parts);
}

function view(problem, words) {
  const parts = [
    element('p', { className: 'message' }, [
      element('strong', { className: problem.severity, textContent: words[`severity-${problem.severity}`] }),
      ` ${problem.message} `,
      element('span', { className: 'code', textContent: `[${problem.code}]` }),
    ]),
  ];
  if (problem.file) parts.push(element('p', { className: 'place' }, [place(problem, words)]));
  if (problem.text) parts.push(element('pre', { tabIndex: 0, textContent: problem.text.trim() }));
  if (problem.help) parts.push(element('p', { className: 'help', textContent: problem.help }));
  return element('li', {}, parts);
}

function place(problem, words) {
  const line = problem.line ? `:${problem.line}:${problem.column}` : '';
  const spoken = problem.line
    ? `${problem.file} ${words['place-line']} ${problem.line} ${words['place-column']} ${problem.column}`
    : problem.file;
  const text = problem.file + line;
  if (!problem.editor) return element('code', { textContent: text, 'aria-label': spoken });
  return element('a', { href: problem.editor, textContent: text, title: words['problems-open'] });
}
