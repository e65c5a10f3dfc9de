// Text that a program writes into a page stands between two marks, which are comments.

/** A page with `content` between the marks of `name`, which says what it is; `program` is the file that writes it. */
export function betweenMarks(page, { name, program, content }) {
  const begin = `<!-- ${name}: written by ${program} -->`;
  const end = `<!-- end of ${name} -->`;
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${program}: the page must hold ${begin} and ${end}.`);
  return `${before}${begin}\n\n${content}\n\n${end}${after}`;
}
