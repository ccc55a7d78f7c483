export default {
  globs: ['src/embed/**/*.ts'],
  litelement: true,
  packagejson: false,
};
