using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.Terms(agreement => agreement.Terms);
        builder.HasOne<Creditor>().WithMany().HasForeignKey(agreement => agreement.CreditorId);
        builder.HasOne<Package>().WithMany().HasForeignKey(agreement => agreement.PackageId);
        builder.HasMany(agreement => agreement.Prices).WithOne().HasForeignKey(price => price.AgreementId);
    }
}

internal sealed class AgreementPriceConfiguration : IEntityTypeConfiguration<AgreementPrice>
{
    public void Configure(EntityTypeBuilder<AgreementPrice> builder)
    {
        builder.ToTable("AgreementPrices");
        builder.Property(price => price.Percent).HasPrecision(9, 4);
    }
}

internal sealed class PackageConfiguration : IEntityTypeConfiguration<Package>
{
    public void Configure(EntityTypeBuilder<Package> builder)
    {
        builder.Property(package => package.NameNb).HasMaxLength(Lengths.Name);
        builder.Property(package => package.NameEn).HasMaxLength(Lengths.Name);
        builder.Property(package => package.DescriptionNb).HasMaxLength(Lengths.Note);
        builder.Property(package => package.DescriptionEn).HasMaxLength(Lengths.Note);
    }
}
