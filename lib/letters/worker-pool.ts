import { type ChildProcess, spawn } from "node:child_process";

/** Why a job came back without an answer. */
export class WorkerFault extends Error {
  readonly reason: "failed" | "timeout" | "crashed";
  readonly #detail: string;

  constructor(reason: WorkerFault["reason"], detail: string) {
    super(`A letter worker ${reason === "timeout" ? "took too long" : reason}`);
    this.name = "WorkerFault";
    this.reason = reason;
    this.#detail = detail;
  }

  /** For developers. It may hold text of the job, so it is no property of its own that a log would write out. */
  get detail(): string {
    return this.#detail;
  }
}

export interface PoolSettings {
  readonly script: string;
  readonly size: number;
  /** How long a job may take before its process is killed. */
  readonly jobMs: number;
  /** How long a fresh process may take to say it is ready. */
  readonly startMs: number;
  /** Processes that had nothing to do for so long are ended; the next job starts them again. */
  readonly idleMs: number;
  /** A process that has done so many jobs is replaced, so that nothing can pile up in it. */
  readonly jobsPerProcess: number;
}

interface Waiting {
  readonly job: unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (fault: WorkerFault) => void;
}

interface Member {
  readonly process: ChildProcess;
  state: "starting" | "idle" | "busy";
  done: number;
  current: Waiting | undefined;
  timer: NodeJS.Timeout | undefined;
}

interface Reply {
  readonly ready?: true;
  readonly answer?: unknown;
  readonly fault?: string;
}

/**
 * A few child processes that each do one job at a time. Processes, not threads: a thread inside native code
 * cannot be ended. They get no environment, so no secret of the server is within their reach.
 */
export class WorkerPool {
  readonly #settings: PoolSettings;
  readonly #members = new Set<Member>();
  readonly #queue: Waiting[] = [];
  #idleTimer: NodeJS.Timeout | undefined;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
  }

  /** Does a job in the order of asking. Rejects with a `WorkerFault`; the pool goes on. */
  run(job: unknown): Promise<unknown> {
    clearTimeout(this.#idleTimer);
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#dispatch();
    });
  }

  /** Ends all processes. Jobs under way are rejected as crashed. */
  close(): void {
    clearTimeout(this.#idleTimer);
    for (const member of this.#members) member.process.kill("SIGKILL");
  }

  #dispatch(): void {
    for (const member of this.#members) {
      if (member.state !== "idle") continue;
      const next = this.#queue.shift();
      if (!next) break;
      this.#give(member, next);
    }
    const starting = [...this.#members].filter(({ state }) => state === "starting").length;
    const wanted = Math.min(this.#queue.length - starting, this.#settings.size - this.#members.size);
    for (let more = 0; more < wanted; more += 1) this.#start();
  }

  #start(): void {
    const child = spawn(process.execPath, ["--expose-gc", this.#settings.script], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      serialization: "advanced",
      env: processEnvironment(),
    });
    const member: Member = {
      process: child,
      state: "starting",
      done: 0,
      current: undefined,
      timer: undefined,
    };
    this.#members.add(member);
    this.#limit(member, this.#settings.startMs);
    child.on("message", (reply: Reply) => this.#receive(member, reply));
    child.on("error", (error) => this.#lose(member, "crashed", error.message));
    child.on("exit", (code, signal) => this.#lose(member, "crashed", `exit ${code ?? signal}`));
  }

  #give(member: Member, next: Waiting): void {
    member.state = "busy";
    member.current = next;
    holdProcessOpen(member.process, true);
    this.#limit(member, this.#settings.jobMs);
    member.process.send({ id: member.done, job: next.job }, (error) => {
      if (error) this.#lose(member, "crashed", error.message);
    });
  }

  #receive(member: Member, reply: Reply): void {
    clearTimeout(member.timer);
    const { current } = member;
    member.current = undefined;
    member.state = "idle";
    holdProcessOpen(member.process, false);
    if (!reply.ready) member.done += 1;
    if (member.done >= this.#settings.jobsPerProcess) this.#dismiss(member);
    if (reply.fault !== undefined) current?.reject(new WorkerFault("failed", reply.fault));
    else current?.resolve(reply.answer);
    this.#dispatch();
    this.#endWhenIdle();
  }

  #limit(member: Member, ms: number): void {
    clearTimeout(member.timer);
    member.timer = setTimeout(() => this.#lose(member, "timeout", `no answer in ${ms} ms`), ms);
  }

  #dismiss(member: Member): void {
    this.#members.delete(member);
    clearTimeout(member.timer);
    member.process.kill("SIGKILL");
  }

  /** Tells whoever waits, and forgets the process; without a job it was the start that failed. */
  #lose(member: Member, reason: "timeout" | "crashed", detail: string): void {
    if (!this.#members.has(member)) return;
    this.#dismiss(member);
    const unlucky = member.current ?? (member.state === "starting" ? this.#queue.shift() : undefined);
    unlucky?.reject(new WorkerFault(reason, detail));
    this.#dispatch();
  }

  #endWhenIdle(): void {
    if ([...this.#members].some(({ state }) => state !== "idle")) return;
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => {
      for (const member of this.#members) this.#dismiss(member);
    }, this.#settings.idleMs);
    this.#idleTimer.unref();
  }
}

/** Windows cannot start a process without SystemRoot; nothing else is handed on. */
function processEnvironment(): NodeJS.ProcessEnv {
  const root = process.env.SystemRoot;
  // Next's types demand NODE_ENV in every environment; the worker does not read it.
  return { NODE_ENV: "production", ...(root ? { SystemRoot: root } : {}) };
}

/** A process without work must not keep ours from ending. */
function holdProcessOpen(child: ChildProcess, open: boolean): void {
  if (open) child.ref();
  else child.unref();
  if (open) child.channel?.ref();
  else child.channel?.unref();
}
