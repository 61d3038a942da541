interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Many small questions in few statements: what is asked while one statement is under way goes together in the next. Nobody waits for a
 * crowd to gather; a single question is asked at once.
 */
export class Gathered<Item, Answer> {
  private waiting: Waiting<Item, Answer>[] = [];
  private isUnderWay = false;

  /** @param askAll answers in the order of the items; where it fails for several, each is asked alone: one's fault is not the others'. */
  constructor(
    private readonly askAll: (items: readonly Item[]) => Promise<readonly Answer[]>,
    private readonly most = 100,
  ) {}

  ask(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.isUnderWay) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.isUnderWay = true;
    while (this.waiting.length > 0) await this.round(this.waiting.splice(0, this.most));
    this.isUnderWay = false;
  }

  /** Never throws: each asker hears of its own. */
  private async round(askers: readonly Waiting<Item, Answer>[]): Promise<void> {
    try {
      const answers = await this.askAll(askers.map(({ item }) => item));
      askers.forEach(({ resolve }, at) => resolve(answers[at] as Answer));
    } catch (error) {
      if (askers.length === 1) askers[0]?.reject(error);
      else for (const asker of askers) await this.round([asker]);
    }
  }
}
