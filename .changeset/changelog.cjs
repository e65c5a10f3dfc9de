/** Entries of CHANGELOG.md: the text of a changeset as it was written, and the packages of this repository that moved in one line. */
module.exports = {
  getReleaseLine: async ({ summary }) => {
    const [first, ...rest] = summary.trim().split("\n");
    return [`- ${first}`, ...rest.map((line) => (line.trim() === "" ? "" : `  ${line}`))].join("\n");
  },
  getDependencyReleaseLine: async (_changesets, dependencies) => {
    const versions = dependencies.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`);
    return versions.length === 0 ? "" : `- Uses ${versions.join(", ")}.`;
  },
};
