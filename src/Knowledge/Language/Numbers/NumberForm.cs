namespace Assistant.Knowledge.Language.Numbers;

/// <summary>How a number was meant.</summary>
public enum NumberForm
{
    /// <summary>A quantity: "1.500", "bốn mươi mốt", "triệu rưỡi".</summary>
    Cardinal,

    /// <summary>A place in an order: "thứ nhất", "lần 2", "quận I".</summary>
    Ordinal,

    /// <summary>Digits dictated or written one after another, leading zeros kept: "không chín tám", "ba con tám".</summary>
    Digits,
}
