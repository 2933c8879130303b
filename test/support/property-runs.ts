/**
 * How a property is tried: with one seed for everyone, so that what fails here fails there. REFERATVAGT_SEED tries other
 * cases, REFERATVAGT_RUNS more of them; a run that fails prints its seed and the smallest case that fails.
 */
export const propertyRuns = (numRuns: number): { seed: number; numRuns: number } => ({
  seed: Number(process.env.REFERATVAGT_SEED ?? 20260414),
  numRuns: Number(process.env.REFERATVAGT_RUNS ?? numRuns),
});
