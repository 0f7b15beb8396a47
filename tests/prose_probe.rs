//! probe
use care_quality::{
    Span,
    report::{Block, BlockKind, Prose},
};
#[test]
fn probe() {
    let Ok(path) = std::env::var("PROBE") else {
        return;
    };
    let text = std::fs::read_to_string(path).unwrap();
    let mut blocks = vec![];
    let mut at = 0;
    for para in text.split("\n") {
        let kind = BlockKind::Paragraph;
        let b = Block::new(Span::new(at, at + para.len()), kind);
        if !para.trim().is_empty() {
            blocks.push(if para.starts_with("CTX") {
                b.in_context()
            } else {
                b
            });
        }
        at += para.len() + 1;
    }
    let prose = Prose::read(&text, &blocks);
    for b in &blocks {
        println!("¶ {}", b.span().of(&text).unwrap());
        for f in prose
            .figures()
            .iter()
            .filter(|f| f.span().start() >= b.span().start() && f.span().end() <= b.span().end())
        {
            let g = f.figure();
            print!("   {:12} {:10} {:?}", f.text(), f.role().id(), g.unit());
            if let Some(u) = g.upper() {
                print!(" ..{}", u.number());
            }
            if let Some(q) = g.qualifier() {
                print!(" q={}", q.id());
            }
            if let Some(m) = g.metric() {
                print!(" [{}]", m);
            }
            if let Some(m) = g.instance() {
                print!(" inst={m:?}");
            }
            for c in g.comparators() {
                print!(
                    " vs({} {:?} {:?})",
                    c.kind().id(),
                    c.value().map(|v| v.number()),
                    c.words()
                );
            }
            if let Some(p) = f.period() {
                print!(" @{}:{}", p.period().text(), p.period().kind().id());
            }
            if let Some(p) = g.base() {
                print!(" of {}", p.number());
            }
            if let Some(p) = g.source() {
                print!(" src={p:?}");
            }
            if let Some(p) = g.voice() {
                print!(" v={}", p.id());
            }
            println!();
        }
        for p in prose
            .passed_over()
            .iter()
            .filter(|f| f.span().start() >= b.span().start() && f.span().end() <= b.span().end())
        {
            println!("   - {} ({})", p.span().of(&text).unwrap(), p.reason().id());
        }
    }
    for i in prose
        .issues()
        .iter()
        .filter(|i| i.severity().id() != "note")
    {
        println!("! {i}");
    }
}
