// The A4 page of the 学时登记情况表 in Typst (第十二条). It only lays out: every word and figure comes from the sheet.

/** `sys.inputs.sheet` is a Sheet as JSON, `sys.inputs.qr` an SVG. No text of the sheet is ever evaluated as markup. */
export const FORM_TEMPLATE = `
#let s = json(bytes(sys.inputs.sheet))
#let ink = rgb("#12305C")
#let line-grey = rgb("#8E9BAD")
#let soft = rgb("#4E5969")
#let tint = rgb("#EEF2F8")
#let red = rgb("#B4232A")
#let sans = ("Noto Sans SC", "Noto Serif SC")
#let serif = ("Noto Serif SC", "Noto Sans SC")
#let day = s.printedOn.split("-").map(int)

#set document(
  title: s.documentTitle, author: s.registrar, description: s.description, keywords: s.keywords,
  date: datetime(year: day.at(0), month: day.at(1), day: day.at(2)),
)
#set text(font: serif, size: 9pt, lang: "zh", region: "cn", fill: black, number-width: "tabular", cjk-latin-spacing: auto)
#set par(leading: 0.5em, spacing: 0.75em, justify: false)

#let wrapped(body) = {
  // A long code or address without spaces would run out of its column.
  show regex("[!-~]{16,}"): it => it.text.clusters().map(c => box(c)).join()
  body
}
#let small(body) = text(size: 7.5pt, fill: soft, body)
#let label(body) = text(font: sans, size: 8.5pt, weight: "bold", fill: ink, body)
#let hair = 0.4pt + line-grey
#let rule = 0.9pt + ink

#let running-head = context if counter(page).get().first() > 1 [
  #set text(font: sans, size: 7.5pt, fill: soft)
  #stack(
    spacing: 1.6mm,
    grid(columns: (1fr, auto), s.title, [#s.person.name　编号 #s.serial]),
    line(length: 100%, stroke: 0.5pt + ink),
  )
]
#let running-foot = context [
  #set text(font: sans, size: 7.5pt, fill: soft)
  #stack(
    spacing: 2mm,
    line(length: 100%, stroke: 0.5pt + ink),
    grid(
      columns: (1fr, auto, 1fr), align: (left, center, right), row-gutter: 1.5mm,
      [编号 #s.serial],
      text(fill: black, size: 8pt)[第 #counter(page).display() 页 / 共 #counter(page).final().first() 页],
      [打印日期 #s.printedOnText],
      [查验码 #s.code],
      text(weight: "bold", s.caution),
      [内容摘要 #s.fingerprint],
    ),
  )
]
#set page(
  paper: "a4", margin: (x: 15mm, top: 19mm, bottom: 21mm), header: running-head, footer: running-foot,
  header-ascent: 5mm, footer-descent: 6mm,
)
#show heading: set text(font: sans, fill: ink)
#show heading.where(level: 1): it => align(center, text(font: serif, size: 19pt, weight: "bold", tracking: 0.05em, it.body))
#show heading.where(level: 2): it => block(above: 1.25em, below: 0.6em, sticky: true, text(size: 10.5pt, weight: "bold")[
  #box(rect(width: 2.6pt, height: 0.85em, fill: ink, stroke: none), baseline: 0.08em)#h(0.45em)#it.body
])

= #s.title
#align(center, text(size: 10.5pt, fill: soft, s.subtitle))
#v(1mm)
#grid(
  columns: (1fr, auto), align: (left, right),
  [编号：#text(weight: "bold", s.serial)],
  [打印日期：#s.printedOnText],
)

#let field(name, value, span: 1) = (
  table.cell(fill: tint, align: center, label(name)),
  table.cell(colspan: span, value),
)
#table(
  columns: (21mm, 1fr, 17mm, 19mm, 19mm, 40mm), align: left + horizon, inset: (x: 2.2mm, y: 2.1mm),
  stroke: (x, y) => hair,
  ..field("姓　　名", text(size: 10.5pt, weight: "bold", s.person.name)),
  ..field("性　别", s.person.gender),
  ..field("证件号码", s.person.idNumber),
  ..field("工作单位", wrapped(s.person.employer)),
  ..field("民　族", s.person.ethnicity),
  ..field("出生年月", s.person.birthMonth),
  ..field("所属行业", s.person.sector),
  ..field("登记地", s.person.division, span: 3),
  ..field("职称系列", s.person.series),
  ..field("现任职称", s.person.title, span: 3),
)

== 年度汇总与结论
#grid(
  columns: (1fr, 36mm), column-gutter: 4mm,
  [
    #table(
      columns: (15mm, 1fr, 1fr, 1fr, 1fr, 1fr, 20mm), inset: (x: 1.2mm, y: 1.9mm), align: center + horizon, stroke: hair,
      table.header(..("年度", "总学时", "专业科目", "行业公需", "一般公需", "考试取得", "结论").map(t => table.cell(fill: tint, label(t)))),
      ..s.years.map(y => (
        text(weight: "bold", y.year), text(weight: "bold", y.total), y.professional, y.sectorPublic, y.generalPublic, y.byExam,
        text(font: sans, weight: "bold", fill: if y.short { red } else { ink }, y.verdict),
      )).flatten(),
    )
    #small(s.requirements.join(linebreak()))
    #for one in s.shortfalls { block(above: 2.4mm, below: 0pt, text(size: 8.5pt, fill: if one.short { red } else { ink }, one.text)) }
  ],
  box(width: 36mm, stroke: 0.5pt + line-grey, radius: 1.2mm, inset: (x: 2mm, top: 2.2mm, bottom: 2mm))[
    #set align(center)
    #stack(
      spacing: 1.6mm,
      image(bytes(sys.inputs.qr), format: "svg", width: 27mm, alt: s.qrAlt),
      text(font: sans, size: 8pt, weight: "bold", fill: ink)[扫码查验真伪与现状],
      text(size: 7.5pt)[查验码 #box(s.code)],
    )
  ],
)

#let struck(row, body) = if row.state == "reversed" { text(fill: soft, strike(stroke: 0.6pt + soft, body)) } else { body }
#let head-cells = ("序号", "起止日期", "学习内容 · 主办单位", "科目", "途径 · 依据", "学时", "来源 · 状态", "登记机构 · 登记日期")
#let entry-row(row) = (
  row.number,
  text(size: 8pt, row.dates),
  table.cell(align: left + horizon)[#struck(row, wrapped(row.title)) #linebreak() #small(wrapped(row.organiser))#if row.reason != "" [#linebreak()#text(size: 7.5pt, fill: red, row.reason)]],
  text(size: 8pt, row.subject),
  [#text(size: 8pt, row.way) #linebreak() #small(row.article)],
  table.cell(align: right + horizon)[#text(weight: "bold", struck(row, row.hours))#if row.byExam [#linebreak()#small("考试")]],
  [#text(size: 8pt, row.source) #linebreak() #text(font: sans, size: 7.5pt, weight: "bold", fill: if row.state == "registered" { ink } else { red }, row.stateText)],
  [#text(size: 8pt, row.registrar) #linebreak() #small(row.registeredOn)],
)
#for y in s.years [
  #block(above: 5mm, below: 2.2mm, sticky: true, grid(
    columns: (auto, 1fr), align: (left + bottom, right + bottom),
    [== #y.heading], text(font: sans, size: 8pt, fill: soft, y.sum),
  ))
  #if y.rows.len() == 0 [
    #block(width: 100%, inset: 3mm, stroke: hair, align(center, text(fill: soft, y.empty)))
  ] else [
    #set text(size: 8.5pt)
    #table(
      columns: (8mm, 18.5mm, 1fr, 14.5mm, 26mm, 12.5mm, 18.5mm, 31mm),
      inset: (x: 1.1mm, y: 1.55mm), align: center + horizon, stroke: hair,
      table.header(
        repeat: true,
        ..head-cells.map(t => table.cell(fill: tint, text(font: sans, size: 8pt, weight: "bold", fill: ink, t))),
      ),
      ..y.rows.map(entry-row).flatten(),
    )
  ]
]

#block(breakable: false, width: 100%, above: 5mm)[
  == 其他事项
  #table(
    columns: (30mm, 1fr), inset: (x: 2.2mm, y: 1.9mm), align: left + horizon, stroke: hair,
    table.cell(fill: tint, align: center, label("取消申报资格情况")), s.disqualification,
    table.cell(fill: tint, align: center, label("数据截至")), s.sources.join(linebreak()),
    ..if s.missing != "" { (table.cell(fill: tint, align: center, label("字库缺字")), s.missing) },
  )
  #v(0.3em)
  #grid(
    columns: (1fr, 62mm), column-gutter: 6mm, align: (left + top, right + top),
    [
      #label("说明")
      #set text(size: 8pt)
      #set enum(indent: 0pt, body-indent: 0.4em, spacing: 1.5mm)
      #enum(..s.notes)
    ],
    box(width: 62mm, stroke: 1.1pt + red, radius: 1.6mm, inset: 1mm,
      box(width: 100%, stroke: 0.4pt + red, radius: 1mm, inset: (x: 3mm, y: 3mm))[
        #set align(center)
        #set text(fill: red, font: sans)
        #stack(
          spacing: 2mm,
          text(size: 13pt, weight: "bold")[#h(0.35em)#text(tracking: 0.35em)[电子签章]],
          text(size: 9pt, weight: "bold", s.registrar),
          text(size: 7.5pt, s.sealLine),
          text(size: 8pt, s.printedOnText),
        )
      ]),
  )
]
`;
