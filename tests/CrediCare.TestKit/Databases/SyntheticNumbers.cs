using System.Globalization;
using CrediCare.Domain.Identifiers;

namespace CrediCare.TestKit.Databases;

/// <summary>Numbers that pass every check and belong to nobody.</summary>
public static class SyntheticNumbers
{
    /// <summary>An organisation number of the test population, which begins with 3; the same for the same <paramref name="running"/>.</summary>
    public static string Organisation(int running)
    {
        // About one in eleven has no check digit, so each running number has sixteen to choose from.
        for (var tries = 0; tries < 16; tries++)
        {
            var digits = (300_000_00 + (running * 16L % 100_000_00) + tries).ToString(CultureInfo.InvariantCulture);
            for (var check = '0'; check <= '9'; check++)
            {
                if (OrganisationNumber.TryParse(digits + check, out var number))
                    return number.Value;
            }
        }

        throw new InvalidOperationException("No organisation number found.");
    }
}
