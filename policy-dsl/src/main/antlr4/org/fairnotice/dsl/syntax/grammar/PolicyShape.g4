/*
 * The shape of a policy file: headers, blocks, lines and what stands below a line.
 *
 * Tokens come from ShapeTokens, which already knows which word opens a line in the file's language; what a line says
 * stays a run of items here and is understood later, with the vocabulary. A line that fits nowhere is a stray, so
 * every file has a tree and every stray its own message.
 */
parser grammar PolicyShape;

tokens {
  HEADER, SETTINGS, RULE, COLLECTION, EXAMPLE,
  CLAUSE, ANY_OF, OUTCOME, OTHERWISE, LABEL, STEP, MOMENT, EXPECT,
  DASH, COLON, ITEM, NEWLINE, INDENT, DEDENT
}

policy      : (header | settings | ruleBlock | collection | example | stray)* EOF ;

header      : HEADER item* NEWLINE below? ;

settings    : SETTINGS item* NEWLINE (INDENT (setting | stray)* DEDENT)? ;
setting     : label COLON item* NEWLINE table? ;

ruleBlock   : RULE item* NEWLINE (INDENT (clause | stray)* DEDENT)? ;
clause      : CLAUSE item* NEWLINE below?
            | ANY_OF item* NEWLINE dashes?
            | (OUTCOME | OTHERWISE) item* NEWLINE table?
            ;
dashes      : INDENT (dash | stray)* DEDENT ;
dash        : DASH item* NEWLINE below? ;

table       : INDENT (row | stray)* DEDENT ;
row         : (OTHERWISE | label) COLON item* NEWLINE below? ;

collection  : COLLECTION item* NEWLINE (INDENT (step | labelled | stray)* DEDENT)? ;
labelled    : LABEL COLON item* NEWLINE below? ;
step        : STEP label COLON item* NEWLINE below? ;

example     : EXAMPLE item* NEWLINE (INDENT (moment | stray)* DEDENT)? ;
moment      : MOMENT item* NEWLINE (INDENT (expectation | stray)* DEDENT)? ;
expectation : EXPECT item* NEWLINE below? ;

below       : INDENT stray* DEDENT ;
stray       : ~(NEWLINE | INDENT | DEDENT)+ NEWLINE below? ;
label       : (ITEM | DASH)+ ;
item        : ITEM | DASH | COLON ;
