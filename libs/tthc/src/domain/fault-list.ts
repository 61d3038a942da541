/** Beyond these nobody reads on: the rest are counted. */
export const FAULTS_SHOWN = 200;

/** Faults in the order they were found: all are counted, the first are kept. */
export class FaultList<T> {
  readonly shown: T[] = [];
  count = 0;

  readonly add = (fault: T): void => {
    this.count += 1;
    if (this.shown.length < FAULTS_SHOWN) this.shown.push(fault);
  };
}
