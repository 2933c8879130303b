/** Matches one pattern against one text and tells the milliseconds of CPU that it took. Ended from outside when it hangs. */
const [source = '', flags = '', text = ''] = JSON.parse(process.argv[2] ?? '[]') as string[];
const pattern = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
const before = process.cpuUsage();
text.replace(pattern, '');
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / 1000));
