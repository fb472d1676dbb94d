/** Right, found and wanted: the three numbers behind precision, recall and F1. */
export class Tally {
  right = 0
  found = 0
  wanted = 0

  add({ right, found, wanted }: { right: number; found: number; wanted: number }): void {
    this.right += right
    this.found += found
    this.wanted += wanted
  }

  get precision(): number {
    return this.found === 0 ? 0 : this.right / this.found
  }

  get recall(): number {
    return this.wanted === 0 ? 0 : this.right / this.wanted
  }

  get f1(): number {
    return this.found + this.wanted === 0 ? 0 : (2 * this.right) / (this.found + this.wanted)
  }
}

/** Counts how many of the found things are wanted, each once. */
export function compareSets(
  found: readonly string[],
  wanted: readonly string[],
): { right: number; found: number; wanted: number } {
  const [own, gold] = [new Set(found), new Set(wanted)]
  return { right: [...own].filter((each) => gold.has(each)).length, found: own.size, wanted: gold.size }
}
