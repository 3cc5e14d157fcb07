namespace Assistant.Knowledge.Language.Places;

/// <summary>A unit of the administrative map, of today or of before 01/07/2025.</summary>
public interface IAdministrativeUnit
{
    /// <summary>The code of the Statistics Office. Codes of today and of before overlap and mean different units.</summary>
    string Code { get; }

    /// <summary>Its kind.</summary>
    UnitType Type { get; }

    /// <summary>Its name without the kind.</summary>
    string Name { get; }

    /// <summary>Whether the unit exists today.</summary>
    bool IsCurrent { get; }

    /// <summary>The province it belongs to today (the unit itself for a province of today).</summary>
    Province ProvinceNow { get; }

    /// <summary>Kind and name: "phường Láng", "quận 1".</summary>
    string FullName { get; }
}
