/** What editors, catalogues and docs/elements.md read about the elements. */
export default {
  globs: ['src/elements/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [publicElements()],
};

/**
 * The classes do not know their tags (src/define.ts gives them), so the tag is read from the class's name. Left out
 * are private members, also as attributes, because the analyzer makes one of each of Lit's internal states, and an event
 * that the analyzer takes from a variable instead of a class comment.
 */
function publicElements() {
  return {
    name: 'public-elements',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.declarations = (module.declarations ?? []).map(publicDeclaration);
        const elements = module.declarations.filter((declaration) => declaration.customElement);
        for (const { tagName, name } of elements) {
          const declaration = { name, module: module.path };
          module.exports.push({ kind: 'custom-element-definition', name: tagName, declaration });
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) =>
        declarations.some((declaration) => declaration.customElement),
      );
      // The package ships what the compiler made of the sources.
      const shipped = JSON.stringify(customElementsManifest).replace(/"src\/([^"]+)\.ts"/g, '"dist/$1.js"');
      Object.assign(customElementsManifest, JSON.parse(shipped));
    },
  };
}

function publicDeclaration(declaration) {
  if (!declaration.customElement) return declaration;
  const tagName = declaration.name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
  const members = declaration.members?.filter(
    ({ privacy, name }) => (privacy ?? 'public') === 'public' && name !== 'internals',
  );
  return {
    ...declaration,
    tagName,
    members,
    attributes: declaration.attributes?.filter(({ fieldName }) =>
      members.some(({ name }) => name === fieldName),
    ),
    events: declaration.events?.filter(({ description }) => description),
  };
}
