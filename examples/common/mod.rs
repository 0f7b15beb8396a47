//! What every example shares: its command line, its answer, its one clear line of failure.

use std::{
    ffi::{OsStr, OsString},
    fmt,
    io::{self, Write},
    process::ExitCode,
};

/// Why there is no answer: one line on standard error, exit status 2.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    pub fn new(message: impl fmt::Display) -> Self {
        Self(message.to_string())
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::new(error)
    }
}

/// What an example prints on standard output, and its exit status.
#[derive(Debug)]
pub struct Answer {
    pub text: String,
    pub status: u8,
}

impl Answer {
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            status: 0,
        }
    }

    /// A value as JSON, indented for people who look at it.
    pub fn json(value: &impl serde::Serialize) -> Result<Self, Failure> {
        Ok(Self::new(serde_json::to_string_pretty(value)?))
    }
}

/// The words of a command line: flags, which may stand anywhere, and the rest in order.
#[derive(Debug, Default)]
pub struct Arguments {
    flags: Vec<(String, OsString)>,
    pub words: Vec<OsString>,
}

impl Arguments {
    /// Reads the command line. `switches` stand alone, `options` take a value.
    fn read(switches: &[&str], options: &[&str]) -> Result<Self, Failure> {
        use lexopt::prelude::*;
        let mut parser = lexopt::Parser::from_env();
        let mut arguments = Self::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Long(name) if name == "help" || switches.contains(&name) => {
                    arguments.flags.push((name.to_owned(), OsString::new()));
                }
                Short('h') => arguments.flags.push(("help".to_owned(), OsString::new())),
                Long(name) if options.contains(&name) => {
                    let name = name.to_owned();
                    let value = parser.value()?;
                    arguments.flags.push((name, value));
                }
                // A negative number is a word that is out of range, not a flag that is unknown.
                Short(digit) if digit.is_ascii_digit() => {
                    let mut word = OsString::from(format!("-{digit}"));
                    if let Some(rest) = parser.optional_value() {
                        word.push(rest);
                    }
                    arguments.words.push(word);
                }
                Value(word) => arguments.words.push(word),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(arguments)
    }

    /// What was given with a flag, the last time where it is repeated; empty for a switch.
    pub fn flag(&self, name: &str) -> Option<&OsStr> {
        let given = self.flags.iter().rev().find(|(flag, _)| flag == name)?;
        Some(given.1.as_os_str())
    }
}

/// Runs an example: reads its command line, prints its help, answer or failure.
pub fn run(
    help: &str,
    switches: &[&str],
    options: &[&str],
    answer: impl FnOnce(&Arguments) -> Result<Answer, Failure>,
) -> ExitCode {
    let answer = Arguments::read(switches, options).and_then(|arguments| {
        if arguments.flag("help").is_some() {
            Ok(Answer::new(help))
        } else {
            answer(&arguments)
        }
    });
    match answer {
        Ok(Answer { text, status }) => match print(&text) {
            Ok(()) => ExitCode::from(status),
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(status),
            Err(error) => fail(&Failure::new(format_args!(
                "cannot write the answer: {error}"
            ))),
        },
        Err(failure) => fail(&failure),
    }
}

fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.trim_end_matches('\n').as_bytes())?;
    out.write_all(b"\n")?;
    out.flush()
}

/// One line, whatever the message holds: no control characters, and its middle left out where
/// an argument makes it endless.
fn fail(failure: &Failure) -> ExitCode {
    const LONGEST: usize = 300;
    let mut line: Vec<char> = failure
        .0
        .chars()
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect();
    if line.len() > LONGEST {
        line.splice(LONGEST / 2..line.len() - LONGEST / 2, " ... ".chars());
    }
    let line: String = line.into_iter().collect();
    // Nobody is left to tell where standard error is closed too.
    let _ = writeln!(io::stderr(), "error: {line}");
    ExitCode::from(2)
}
