using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Numbers;

/// <summary>What is known of a number while its parts are read: how sure it is and how it was written.</summary>
internal struct ReadState()
{
    /// <summary>How sure, 0 to 1.</summary>
    public double Confidence { get; private set; } = 0.97;

    /// <summary>The first doubt met.</summary>
    public string? Doubt { get; private set; }

    /// <summary>The digits where the whole number is one literal without separators.</summary>
    public string? Digits { get; private set; }

    /// <summary>The last unit said inside the number: 100 for trăm.</summary>
    public decimal Unit { get; private set; } = 1;

    /// <summary>Whether no part was written with digits.</summary>
    public bool IsWords { get; private set; } = true;

    /// <summary>Takes in a part of a longer number.</summary>
    public void Add(Coefficient part)
    {
        IsWords &= !part.IsLiteral;
        if (part.Doubt is not null and not DoubtCodes.CommaGroup)
        {
            Weaken(part.Doubt, part.Certainty);
        }
        else if (part.Doubt is not null)
        {
            Weaken(part.Doubt, 0.65);
        }
    }

    /// <summary>Takes in a unit or "rưỡi".</summary>
    public void AddWord(in Token word)
    {
        if (NumberLexicon.Of(word, out var exact).Class != NumberWord.None && !exact && Doubt is null)
        {
            Weaken(DoubtCodes.NoMarks, 0.75);
        }
    }

    /// <summary>Takes in a part that is the whole number.</summary>
    public void AddAlone(Coefficient part)
    {
        Add(part);
        Digits = part.Digits;
        Unit = part.Unit;
        if (part.IsSingle && !part.IsLiteral)
        {
            Confidence *= 0.7;
        }
    }

    /// <summary>Lowers the confidence for a reason.</summary>
    public void Weaken(string doubt, double factor)
    {
        Doubt ??= doubt;
        Confidence *= factor;
    }
}
