// @camunda/form-linting is published for bundlers: its modules name one another without ".js" and do not say that they
// are modules. Node wants both.
export async function resolve(specifier, context, next) {
  const theirs = context.parentURL?.includes('/@camunda/form-linting/') || specifier === '@camunda/form-linting';
  if (!theirs) {
    return next(specifier, context);
  }
  const bare = specifier.startsWith('.') && !specifier.endsWith('.js');
  const found = await next(bare ? `${specifier}.js` : specifier, context);
  return found.url.includes('/@camunda/form-linting/') ? { ...found, format: 'module' } : found;
}
