// Writes the examples, for a compiler that wants to see them.
import { writeExamples } from "./examples.ts";

writeExamples();
