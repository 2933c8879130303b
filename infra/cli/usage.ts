export const usage = `referatvagt - watches the minutes of Danish municipalities

  referatvagt read <file...>      prints the meeting in a saved publication as JSON (several files: one line each)
      --table                     for people instead
  referatvagt topics <file>       tells which topics each item of a saved publication got, and why
  referatvagt replay <folder>     reads a folder of publications, one after another, as if they came out now
      --source <id>               whose they are, when the files do not tell
      --json                      the summary as JSON
  referatvagt held                shows what is held because it is hard to believe, and until when
      release <id>                believes it at the next look that shows the same
      drop <id>                   does not believe it until the site shows something else
      --json                      as JSON
  referatvagt verify              checks that every revision kept is as it was written, with the page it rests on
      --records <table>           of a deployed table, with the AWS settings of the environment (held and verify)
  referatvagt who <change>        who would hear of a change (<meetingId>/<revision>), why, and what the ledger says
  referatvagt resend <what...>    sends once more what was refused, withheld, bounced or lost: deliveries, or all of a change
      --yes                       really
      --again                     also when the provider took it
  referatvagt brake on|off        stops all sending, or lets it go on; what is raised meanwhile waits (status: how it stands)
      --source <id>               which one, where more than one is kept; of that source only (held and verify)
      --outbox, --subscribers, --records <table>   of deployed tables (brake needs only the outbox)
  referatvagt postponed           the register of what was put off or sent back, and what became of it
      --overdue                   only what should have come back and has not
      --promised                  what was promised by a date as well
      --source <id>               of that municipality only
      --csv, --json               for spreadsheets and programs
  referatvagt start               runs everything on this machine, with a site that publishes real minutes over time
      --source <id>               watches that municipality's real site instead (ballerup, greve, ...)
      --port <number>             first of the ports in a row (3000)
      --every <seconds>           between two steps of the story (15)

  --debug                         shows where a failure came from
  REFERATVAGT_HOME                where everything is kept (.referatvagt); without it, a replay leaves nothing behind

Exit status: 0 done, 1 something could not be read or run, 2 wrong usage.
`;
