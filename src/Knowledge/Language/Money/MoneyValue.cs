namespace Assistant.Knowledge.Language.Money;

/// <summary>An amount of money.</summary>
/// <param name="Dong">Whole đồng, 0 or more.</param>
public sealed record MoneyValue(long Dong)
{
    /// <summary>The amount as it is written on papers: "1.500.000 đồng".</summary>
    public override string ToString()
    {
        var digits = Dong.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var text = new System.Text.StringBuilder(digits.Length + (digits.Length / 3) + 6);
        for (var i = 0; i < digits.Length; i++)
        {
            if (i > 0 && (digits.Length - i) % 3 == 0 && digits[i - 1] != '-')
            {
                text.Append('.');
            }

            text.Append(digits[i]);
        }

        return text.Append(" đồng").ToString();
    }
}
