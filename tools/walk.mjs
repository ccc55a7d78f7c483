/** Calls `visit` on every node of an ESTree, parents first; a visit that returns false leaves out what is inside. */
export function walk(node, visit) {
  if (visit(node) === false) return;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (typeof child?.type === 'string') walk(child, visit);
  }
}
