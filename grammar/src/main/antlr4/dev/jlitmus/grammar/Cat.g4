/** The cat language of memory models, as far as the checker speaks it. */
grammar Cat;

model
  : title? statement* EOF
  ;

/** Herd's forms: a name, a string, an architecture and either. */
title
  : NAME? STRING
  | NAME NAME?
  ;

statement
  : LET REC? binding (AND binding)*                       # LetStatement
  | role=(FLAG | UNDEFINED_UNLESS)? test (AS NAME)?       # CheckStatement
  | UNSUPPORTED test AS STRING                            # UnsupportedStatement
  | WITH NAME FROM expression                             # WithStatement
  | COHERENT expression                                   # CoherentStatement
  | FINALS expression                                     # FinalsStatement
  | INCLUDE STRING                                        # IncludeStatement
  | (SHOW | UNSHOW) shown (COMMA shown)*                  # ShowStatement
  ;

test
  : COMPLEMENT? property=(ACYCLIC | IRREFLEXIVE | EMPTY) expression
  ;

shown
  : operation (AS NAME)?
  ;

binding
  : NAME parameters* EQUAL expression
  ;

/** One argument, or a tuple. */
parameters
  : parameter
  | LPAREN (parameter (COMMA parameter)*)? RPAREN
  ;

parameter
  : NAME
  | UNDERSCORE
  ;

expression
  : LET REC? binding (AND binding)* IN expression   # LetExpression
  | FUN parameters ARROW expression                 # FunctionExpression
  | TRY expression WITH expression                  # TryExpression
  | operation                                       # PlainExpression
  ;

/** Tightest first. */
operation
  : COMPLEMENT operation                            # Complement
  | operation op=(PLUS | STAR | OPTIONAL | INVERSE) # Postfix
  | operation op=STAR operation                     # Binary
  | operation op=AMPERSAND operation                # Binary
  | operation op=BACKSLASH operation                # Binary
  | operation op=SEMICOLON operation                # Binary
  | operation op=PLUSPLUS operation                 # Binary
  | operation op=BAR operation                      # Binary
  | NAME argument*                                  # Application
  | simple                                          # SimpleOperation
  ;

argument
  : NAME
  | simple
  ;

simple
  : ZERO                                            # Empty
  | LBRACE RBRACE                                   # Empty
  | UNDERSCORE                                      # Universe
  | LBRACKET expression RBRACKET                    # Identity
  | LPAREN expression (COMMA expression)* RPAREN    # Tuple
  ;

LET : 'let';
REC : 'rec';
AND : 'and';
IN : 'in';
FUN : 'fun';
TRY : 'try';
WITH : 'with';
FROM : 'from';
AS : 'as';
ACYCLIC : 'acyclic';
IRREFLEXIVE : 'irreflexive';
EMPTY : 'empty';
FLAG : 'flag';
UNDEFINED_UNLESS : 'undefined_unless' | 'requires';
UNSUPPORTED : 'unsupported';
COHERENT : 'coherent';
FINALS : 'finals';
INCLUDE : 'include';
SHOW : 'show';
UNSHOW : 'unshow';

/** Herd has these; the subset does not. */
FOREIGN
  : 'match' | 'procedure' | 'call' | 'forall' | 'do' | 'enum' | 'instructions' | 'default' | 'if'
  | 'then' | 'else' | 'when' | 'begin' | 'end' | 'debug'
  ;

/** A tag of herd's enumerations. */
TAG : '\'' NAME;

BAR : '|';
PLUSPLUS : '++';
SEMICOLON : ';';
BACKSLASH : '\\';
AMPERSAND : '&';
STAR : '*';
PLUS : '+';
OPTIONAL : '?';
INVERSE : '^-1';
COMPLEMENT : '~';
EQUAL : '=';
ARROW : '->';
COMMA : ',';
LPAREN : '(';
RPAREN : ')';
LBRACKET : '[';
RBRACKET : ']';
LBRACE : '{';
RBRACE : '}';
ZERO : '0';
UNDERSCORE : '_';

NAME : [A-Za-z] [A-Za-z0-9_.\-]*;
STRING : '"' ~["\r\n]* '"';
COMMENT : '(*' (COMMENT | .)*? '*)' -> skip;
OPEN_COMMENT : '(*';
OPEN_STRING : '"' ~["\r\n]*;
SPACE : [ \t\r\n\f\u{FEFF}]+ -> skip;
UNKNOWN : .;
