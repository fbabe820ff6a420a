/**
 * herdtools' litmus files in their Java and C dialects: one test a file. What of C and Java may stand
 * in a thread is decided later, with better messages; here both are statements and expressions with
 * C's precedence.
 */
parser grammar HerdParser;

options { tokenVocab = HerdLexer; }

file : DIALECT TEST_NAME STRING* initial thread* observed? filter? condition? EOF ;

initial : LBRACE binding? (SEMICOLON binding?)* RBRACE ;

// x=1, int x=1, [x]=1, 0:X=x, 0:r0=1
binding : type? STAR? place (ASSIGN AMPERSAND? value)? ;

value : NUMBER | IDENTIFIER ;

place
  : processor COLON IDENTIFIER      # registerPlace
  | LBRACKET IDENTIFIER RBRACKET    # locationPlace
  | IDENTIFIER                      # locationPlace
  ;

// 0, P0
processor : NUMBER | IDENTIFIER ;

type : IDENTIFIER+ ;

thread : IDENTIFIER parameters? block ;

parameters : LPAREN (parameter (COMMA parameter)*)? RPAREN ;

parameter : type STAR+ IDENTIFIER ;

block : LBRACE statement* RBRACE ;

// An else belongs to the nearest if: what stands before an else is closed.
statement
  : simpleStatement                                              # plainStatement
  | IF LPAREN expression RPAREN statement                        # ifThenStatement
  | IF LPAREN expression RPAREN closedStatement ELSE statement   # ifElseStatement
  ;

closedStatement
  : simpleStatement                                                    # plainClosed
  | IF LPAREN expression RPAREN closedStatement ELSE closedStatement   # ifElseClosed
  ;

simpleStatement
  : block                                              # blockStatement
  | type declarator (COMMA declarator)* SEMICOLON      # localStatement
  | expression ASSIGN expression SEMICOLON             # assignStatement
  | expression SEMICOLON                               # expressionStatement
  | SEMICOLON                                          # emptyStatement
  ;

declarator : IDENTIFIER (ASSIGN expression)? ;

expression
  : NUMBER                                                                      # literalExpression
  | (IDENTIFIER DOT)? IDENTIFIER arguments                                      # callExpression
  | IDENTIFIER                                                                  # nameExpression
  | LPAREN expression RPAREN                                                    # groupExpression
  | (STAR | AMPERSAND | MINUS | BANG) expression                                # unaryExpression
  | expression (STAR | DIVIDE | REMAINDER) expression                           # binaryExpression
  | expression (PLUS | MINUS) expression                                        # binaryExpression
  | expression (LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL) expression   # binaryExpression
  | expression (EQUAL | UNEQUAL) expression                                     # binaryExpression
  | expression AMPERSAND expression                                             # binaryExpression
  | expression BIT_XOR expression                                               # binaryExpression
  | expression BIT_OR expression                                                # binaryExpression
  | expression AND expression                                                   # binaryExpression
  | expression OR expression                                                    # binaryExpression
  ;

arguments : LPAREN (expression (COMMA expression)*)? RPAREN ;

// locations [x; 0:r0;]
observed : LOCATIONS LBRACKET item? (SEMICOLON item?)* RBRACKET ;

item : place type? STAR? ;

filter : FILTER proposition ;

condition : quantifier proposition SEMICOLON? ;

quantifier : EXISTS | NOT EXISTS | FORALL ;

proposition
  : LPAREN proposition RPAREN                                  # groupProposition
  | (TRUE | FALSE)                                             # truthProposition
  | place (ASSIGN | EQUAL | UNEQUAL) operand                   # comparison
  | NOT proposition                                            # negation
  | proposition CONJUNCTION proposition                        # conjunction
  | proposition DISJUNCTION proposition                        # disjunction
  | <assoc=right> proposition IMPLICATION proposition          # implication
  ;

operand
  : NUMBER    # numberOperand
  | place     # placeOperand
  ;
