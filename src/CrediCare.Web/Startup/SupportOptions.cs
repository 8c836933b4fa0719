using CrediCare.Domain.Calendar;

namespace CrediCare.Web.Startup;

/// <summary>Section <c>Support</c>: where people find us. Telephone and e-mail are with the site's other settings.</summary>
public sealed class SupportOptions
{
    public const string Section = "Support";

    /// <summary>The agency's name as it stands in an address.</summary>
    public string Name { get; set; } = "";

    public string Street { get; set; } = "";
    public string Postcode { get; set; } = "";
    public string City { get; set; } = "";

    /// <summary>By the clock in Oslo, on working days.</summary>
    public TimeOnly Opens { get; set; } = new(8, 30);

    public TimeOnly Closes { get; set; } = new(15, 30);

    public OfficeHours Hours => new(Opens, Closes);

    /// <summary>Keys without a value: the page leaves them out, and the verb <c>check</c> names them.</summary>
    public IEnumerable<string> Missing =>
        from setting in new[]
        {
            (nameof(Name), Name),
            (nameof(Street), Street),
            (nameof(Postcode), Postcode),
            (nameof(City), City),
        }
        where setting.Item2.Length == 0
        select $"{Section}:{setting.Item1}";
}
