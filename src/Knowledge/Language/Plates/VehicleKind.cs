namespace Assistant.Knowledge.Language.Plates;

/// <summary>What a plate's shape says of the vehicle.</summary>
public enum VehicleKind
{
    /// <summary>One series letter: a car ("30A-123.45"); on old four-digit plates a car too.</summary>
    Car,

    /// <summary>Series letter and digit, or two letters on a motorbike: "29-B1 234.56".</summary>
    Motorbike,

    /// <summary>The series MĐ: an electric motorbike.</summary>
    ElectricMotorbike,

    /// <summary>Series of diplomats, foreigners, projects, temporary plates and the like: NG, NN, LD, DA, T …</summary>
    Special,

    /// <summary>Army: letters first, red.</summary>
    Army,

    /// <summary>Two series letters, which cars and newer motorbikes share.</summary>
    CarOrMotorbike,
}
