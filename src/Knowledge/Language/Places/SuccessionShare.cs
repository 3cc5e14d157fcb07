namespace Assistant.Knowledge.Language.Places;

/// <summary>How much of an old unit went to a unit of today (for Hà Nội in the words of Resolution 1656/NQ-UBTVQH15).</summary>
public enum SuccessionShare
{
    /// <summary>toàn bộ: all of it.</summary>
    Whole,

    /// <summary>một phần: a part.</summary>
    Part,

    /// <summary>phần còn lại: what other units left.</summary>
    Remainder,

    /// <summary>một phần diện tích, không có dân số: land without people.</summary>
    AreaOnly,

    /// <summary>một phần diện tích, toàn bộ dân số: a part of the land with all the people.</summary>
    AreaWithAllPeople,
}
