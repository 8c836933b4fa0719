namespace CrediCare.Domain.Identifiers;

/// <summary>The two check digit rules that Norwegian numbers use. Texts are ASCII digits only.</summary>
public static class CheckDigits
{
    /// <summary>
    /// Mod 10 (Luhn): from the right with weights 2, 1, 2, 1..., the digits of each product added. Always exists.
    /// </summary>
    public static char Mod10(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var product = (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }

        return (char)('0' + (10 - sum % 10) % 10);
    }

    /// <summary>
    /// Mod 11 with weights 2 to 7 repeating from the right; '-' where the digit would be 10. For organisation numbers
    /// and bank accounts such a number does not exist; in a payment reference the '-' itself is written.
    /// </summary>
    public static char Mod11(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += (digits[^(i + 1)] - '0') * (2 + i % 6);

        return (11 - sum % 11) switch
        {
            11 => '0',
            10 => '-',
            var digit => (char)('0' + digit),
        };
    }

    /// <summary>The sum of each digit times its weight, left to right.</summary>
    internal static int WeightedSum(ReadOnlySpan<char> digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += (digits[i] - '0') * weights[i];

        return sum;
    }

    internal static bool EndsInMod10(string digits) => Mod10(digits.AsSpan(..^1)) == digits[^1];

    internal static bool EndsInMod11(string digits) => Mod11(digits.AsSpan(..^1)) == digits[^1];
}
