// Loaded first into a process that a command starts, as `leave-with-parent.mjs?parent=<pid>`: it ends when the
// command does, however that ends. What it starts in turn loads this too, and is left alone.
const parent = Number(new URL(import.meta.url).searchParams.get("parent"));
if (process.channel && process.ppid === parent) {
  process.once("disconnect", () => process.exit(1));
  process.channel.unref();
}
