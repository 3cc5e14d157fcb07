namespace Assistant.Knowledge.Language.Dates;

/// <summary>How an age stands to the number said.</summary>
public enum AgeRelation
{
    /// <summary>Just this age: "con 3 tuổi".</summary>
    Exactly,

    /// <summary>Not yet this age: "chưa đủ 14", "dưới 6 tuổi".</summary>
    Below,

    /// <summary>This age or more: "đủ 18", "từ 14 tuổi".</summary>
    AtLeast,

    /// <summary>More than this age: "trên 80 tuổi".</summary>
    Above,

    /// <summary>From one age up to another: "trên 14 dưới 16", "từ đủ 14 đến dưới 16".</summary>
    Between,

    /// <summary>Near this age: "gần 60", "tầm 40 tuổi".</summary>
    About,
}
