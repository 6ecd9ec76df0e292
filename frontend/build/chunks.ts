// Which modules are loaded together. A browser that opens a page for the first time spends more on
// asking for many small files than on what is in them.
import type { Rolldown } from "vite";

export const groups: Rolldown.CodeSplittingGroup[] = [
  // What is known of each address is small, and is needed at once for all of them.
  { name: "routes", test: /\/src\/(routes\/[^?]*|routeTree\.gen)\.tsx?$/, priority: 4 },
  { name: "portal", tags: ["$initial"], test: /\/node_modules\/|\/src\/\w+\//, priority: 3 },
  // What forms are made of. The pages before the sign-in need little else, and stay small.
  {
    name: "forms",
    test: /\/@mantine\/form\/|\/components\/(ActionIcon|Alert|Group|Input\w*|\w+Input)\/|\/@tanstack\/|\/src\/(features\/(session|sign-in)|shared\/api)\//,
    minShareCount: 3,
    priority: 2,
  },
  { name: "shared", minShareCount: 3, priority: 1 },
];
