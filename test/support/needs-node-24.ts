if (Number.parseInt(process.versions.node, 10) < 24) {
  throw new Error(
    `The tests need Node 24 or newer, and this is ${process.version}. "npm test" brings the right one along.`,
  );
}
