using System.Text;

namespace Assistant.Architecture.Tests;

/// <summary>A C# file taken apart: its string literals, and its code without literals and comments.</summary>
internal sealed class SourceText
{
    private readonly string _text;
    private readonly StringBuilder _code = new();
    private readonly List<(int Line, string Text)> _literals = [];
    private int _at;

    public SourceText(string text)
    {
        _text = text;
        ReadCode(untilBrace: false);
    }

    /// <summary>The string and character literals with their lines; of interpolated ones, the text between the holes.</summary>
    public IReadOnlyList<(int Line, string Text)> Literals => _literals;

    /// <summary>The rest, comments left out.</summary>
    public string Code => _code.ToString();

    private void ReadCode(bool untilBrace)
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (Starts("//"))
            {
                SkipTo("\n");
            }
            else if (Starts("/*"))
            {
                SkipTo("*/");
                _at += 2;
            }
            else if (c == '\'')
            {
                ReadQuoted('\'', verbatim: false);
            }
            else if (StringStart() is { } start)
            {
                ReadString(start.Dollars, start.Quotes, start.Verbatim, start.Length);
            }
            else if (untilBrace && c == '}' && depth == 0)
            {
                return;
            }
            else
            {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                _code.Append(c);
                _at++;
            }
        }
    }

    private (int Dollars, int Quotes, bool Verbatim, int Length)? StringStart()
    {
        var at = _at;
        var dollars = 0;
        var verbatim = false;
        while (at < _text.Length && _text[at] is '$' or '@')
        {
            dollars += _text[at] == '$' ? 1 : 0;
            verbatim |= _text[at] == '@';
            at++;
        }

        var quotes = 0;
        while (at + quotes < _text.Length && _text[at + quotes] == '"')
        {
            quotes++;
        }

        return quotes == 0 ? null : quotes < 3 ? (dollars, 1, verbatim, at + 1 - _at) : (dollars, quotes, verbatim, at + quotes - _at);
    }

    private void ReadString(int dollars, int quotes, bool verbatim, int length)
    {
        _at += length;
        if (quotes >= 3)
        {
            ReadRaw(dollars, new string('"', quotes));
        }
        else if (dollars > 0)
        {
            ReadInterpolated(verbatim);
        }
        else
        {
            _at--;
            ReadQuoted('"', verbatim);
        }
    }

    private void ReadQuoted(char quote, bool verbatim)
    {
        var start = _at++;
        while (_at < _text.Length && _text[_at] != quote || (verbatim && _at + 1 < _text.Length && _text[_at + 1] == quote))
        {
            _at += (!verbatim && _text[_at] == '\\') || (verbatim && _text[_at] == quote) ? 2 : 1;
        }

        Note(start + 1, _at);
        _at++;
    }

    private void ReadInterpolated(bool verbatim)
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] != '"')
        {
            if (_text[_at] == '\\' && !verbatim)
            {
                _at += 2;
            }
            else if (Starts("{{") || Starts("}}"))
            {
                _at += 2;
            }
            else if (_text[_at] == '{')
            {
                Note(start, _at);
                _at++;
                ReadCode(untilBrace: true);
                start = ++_at;
            }
            else
            {
                _at++;
            }
        }

        Note(start, _at);
        _at++;
    }

    private void ReadRaw(int dollars, string end)
    {
        var start = _at;
        var hole = new string('{', Math.Max(1, dollars));
        while (_at < _text.Length && !Starts(end))
        {
            if (dollars > 0 && Starts(hole))
            {
                Note(start, _at);
                _at += hole.Length;
                ReadCode(untilBrace: true);
                _at += hole.Length;
                start = _at;
            }
            else
            {
                _at++;
            }
        }

        Note(start, _at);
        _at += end.Length;
    }

    private void Note(int start, int end)
    {
        if (end > start && end <= _text.Length)
        {
            _literals.Add((_text.AsSpan(0, start).Count('\n') + 1, _text[start..end]));
        }
    }

    private bool Starts(string text) => string.CompareOrdinal(_text, _at, text, 0, text.Length) == 0;

    private void SkipTo(string text)
    {
        var end = _text.IndexOf(text, _at, StringComparison.Ordinal);
        _at = end < 0 ? _text.Length : end;
    }
}
