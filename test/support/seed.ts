// On the build server, properties are tested with a fixed seed, so that a run there depends on the change alone. Other runs
// take other seeds, and so do the long ones (`npm run fuzz`, SOURCEMARK_MODEL_STEPS).

import fc from 'fast-check';

if (process.env.CI) fc.configureGlobal({ seed: 1 });
