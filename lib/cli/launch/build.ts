import { ensureBuild } from "./build-app";
import { endChildren } from "./children.mjs";
import { onEnding } from "./endings";

onEnding(() => {
  endChildren();
  process.exit(130);
});

ensureBuild("building").then(
  () => console.log("  The build is of the present sources."),
  (fault: unknown) => {
    console.error(`\n${fault instanceof Error ? fault.message : fault}`);
    process.exitCode = 1;
  },
);
