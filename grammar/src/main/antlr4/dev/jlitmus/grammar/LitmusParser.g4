/**
 * The litmus language. Precedence is Java's (JLS 15); assignments are statements only. What is
 * well formed here may still be rejected by the type checker, which has the better messages.
 */
parser grammar LitmusParser;

options { tokenVocab = LitmusLexer; }

file : (test | method)* EOF ;

test : TEST testName LBRACE member* RBRACE ;

testName : IDENTIFIER | STRING ;

member
  : VOLATILE? primitiveType memberName typedRest                       # typedMember
  | VOID IDENTIFIER parameters block                                   # voidMember
  | THREAD (IDENTIFIER (LBRACKET expression RBRACKET)?)? block         # threadMember
  | JOIN block                                                         # joinMember
  | clauseKind condition guard? (COLON STRING)? SEMICOLON              # clauseMember
  | clauseKind RACE (COLON STRING)? SEMICOLON                          # raceMember
  | OTHERWISE (MODEL | FORBIDDEN | ALLOWED) SEMICOLON                  # otherwiseMember
  | MODEL IDENTIFIER (COMMA IDENTIFIER)* SEMICOLON                     # modelMember
  ;

// Under which models a clause holds.
guard : WHEN MODEL IN LBRACKET IDENTIFIER (COMMA IDENTIFIER)* RBRACKET ;

clauseKind : FORBIDDEN | ALLOWED | INTERESTING | REQUIRED ;

primitiveType : BOOLEAN | BYTE | SHORT | CHAR | INT | LONG | FLOAT | DOUBLE ;

declarator : IDENTIFIER (ASSIGN expression)? ;

memberName : IDENTIFIER ;

// What tells fields from a method stands behind the type and the first name.
typedRest
  : (ASSIGN expression)? (COMMA declarator)* SEMICOLON   # fieldRest
  | parameters block                                     # methodRest
  ;

method : (primitiveType | VOID) IDENTIFIER parameters block ;

parameters : LPAREN (parameter (COMMA parameter)*)? RPAREN ;

parameter : primitiveType IDENTIFIER ;

block : LBRACE statement* RBRACE ;

// As in JLS 14.5, an else belongs to the nearest if: what stands before an else is closed.
statement
  : simpleStatement                                              # plainStatement
  | IF LPAREN expression RPAREN statement                        # ifThenStatement
  | IF LPAREN expression RPAREN closedStatement ELSE statement   # ifElseStatement
  | WHILE LPAREN expression RPAREN statement                     # whileStatement
  | FOR forHeader statement                                      # forStatement
  ;

closedStatement
  : simpleStatement                                                    # plainClosed
  | IF LPAREN expression RPAREN closedStatement ELSE closedStatement   # ifElseClosed
  | WHILE LPAREN expression RPAREN closedStatement                     # whileClosed
  | FOR forHeader closedStatement                                      # forClosed
  ;

simpleStatement
  : block                                                               # blockStatement
  | localDeclaration SEMICOLON                                          # localStatement
  | effect SEMICOLON                                                    # effectStatement
  | DO statement WHILE LPAREN expression RPAREN SEMICOLON               # doStatement
  | BREAK SEMICOLON                                                     # breakStatement
  | CONTINUE SEMICOLON                                                  # continueStatement
  | RETURN expression? SEMICOLON                                        # returnStatement
  | SEMICOLON                                                           # emptyStatement
  ;

forHeader : LPAREN forInit? SEMICOLON expression? SEMICOLON effects? RPAREN ;

forInit : localDeclaration | effects ;

effects : effect (COMMA effect)* ;

localDeclaration : (primitiveType | VAR) declarator (COMMA declarator)* ;

// An expression statement of Java, without its semicolon.
effect
  : expression assignmentOperator expression   # assignEffect
  | expression (INCREMENT | DECREMENT)         # stepEffect
  | (INCREMENT | DECREMENT) expression         # prefixStepEffect
  | expression                                 # expressionEffect
  ;

assignmentOperator
  : ASSIGN | PLUS_ASSIGN | MINUS_ASSIGN | TIMES_ASSIGN | DIVIDE_ASSIGN | REMAINDER_ASSIGN
  | AND_ASSIGN | OR_ASSIGN | XOR_ASSIGN | LEFT_ASSIGN | RIGHT_ASSIGN | UNSIGNED_RIGHT_ASSIGN
  ;

expression : condition (QUESTION expression COLON expression)? ;

// An expression without ?: outside parentheses, so that a clause's colon is never one of it.
condition
  : primary                                                                           # primaryCondition
  | condition DOT IDENTIFIER arguments?                                               # selectCondition
  | condition LBRACKET expression RBRACKET                                            # indexCondition
  | (PLUS | MINUS | COMPLEMENT | NOT) condition                                       # unaryCondition
  | LPAREN primitiveType RPAREN condition                                             # castCondition
  | condition (TIMES | DIVIDE | REMAINDER) condition                                  # binaryCondition
  | condition (PLUS | MINUS) condition                                                # binaryCondition
  | condition (SHIFT_LEFT | SHIFT_RIGHT | SHIFT_RIGHT_UNSIGNED) condition             # binaryCondition
  | condition (LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL) condition           # binaryCondition
  | condition IN LBRACKET (row (COMMA row)*)? RBRACKET                                # tableCondition
  | condition (EQUAL | NOT_EQUAL) condition                                           # binaryCondition
  | condition BIT_AND condition                                                       # binaryCondition
  | condition BIT_XOR condition                                                       # binaryCondition
  | condition BIT_OR condition                                                        # binaryCondition
  | condition AND condition                                                           # binaryCondition
  | condition OR condition                                                            # binaryCondition
  ;

primary
  : literal                                                # literalPrimary
  | IDENTIFIER arguments?                                  # namePrimary
  | LPAREN expression (COMMA expression)* RPAREN           # groupPrimary
  ;

// One value, or as many in parentheses as the table has columns.
row : expression ;

arguments : LPAREN (expression (COMMA expression)*)? RPAREN ;

literal : INTEGER | FLOATING | CHARACTER | TRUE | FALSE ;
