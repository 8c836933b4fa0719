using System.Linq.Expressions;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal static class MappingExtensions
{
    /// <summary>An amount as one column of whole øre, so that it sums, sorts and compares in the database.</summary>
    public static void Money<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, Money>> amount)
        where T : class
    {
        var name = ((MemberExpression)amount.Body).Member.Name;
        builder.ComplexProperty(amount).Property(money => money.Ore).HasColumnName($"{name}Ore");
    }

    public static void Address<T>(
        this EntityTypeBuilder<T> builder,
        Expression<Func<T, PostalAddress?>> address,
        string prefix = ""
    )
        where T : class =>
        builder.ComplexProperty(
            address,
            part =>
            {
                part.Property(a => a.Street).HasColumnName($"{prefix}Street").HasMaxLength(Lengths.Street);
                part.Property(a => a.StreetExtra).HasColumnName($"{prefix}StreetExtra").HasMaxLength(Lengths.Street);
                part.Property(a => a.Postcode).HasColumnName($"{prefix}Postcode").HasMaxLength(Lengths.Postcode);
                part.Property(a => a.City).HasColumnName($"{prefix}City").HasMaxLength(Lengths.City);
                part.Property(a => a.Country).HasColumnName($"{prefix}Country").HasMaxLength(Lengths.Country);
            }
        );

    public static void Terms<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, AcceptedTerms?>> terms)
        where T : class =>
        builder.ComplexProperty(
            terms,
            part =>
            {
                part.Property(t => t.TextVersion).HasColumnName("TextVersion").HasMaxLength(Lengths.Key);
                part.Property(t => t.TextHash).HasColumnName("TextHash").HasMaxLength(Lengths.Sha256);
                part.Property(t => t.AcceptedByName).HasColumnName("AcceptedByName").HasMaxLength(Lengths.Name);
                part.Property(t => t.AcceptedAtUtc).HasColumnName("AcceptedAtUtc");
            }
        );
}
