using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class CustomerApplicationConfiguration : IEntityTypeConfiguration<CustomerApplication>
{
    public void Configure(EntityTypeBuilder<CustomerApplication> builder)
    {
        builder.Property(one => one.SubmissionKey).HasMaxLength(Lengths.Key);
        builder.Property(one => one.CompanyName).HasMaxLength(Lengths.Name);
        builder.Property(one => one.OrganisationNumber).HasMaxLength(Lengths.OrganisationNumber);
        builder.Address(one => one.Address);
        builder.Property(one => one.BankAccount).HasMaxLength(Lengths.BankAccount);
        builder.Property(one => one.SignatoryName).HasMaxLength(Lengths.Name);
        builder.Property(one => one.Email).HasMaxLength(Lengths.Email);
        builder.Property(one => one.Phone).HasMaxLength(Lengths.Phone);
        builder.Property(one => one.Language).HasMaxLength(2);
        builder.Property(one => one.OfficeName).HasMaxLength(Lengths.Name);
        builder.Property(one => one.OfficeOrganisationNumber).HasMaxLength(Lengths.OrganisationNumber);
        builder.Property(one => one.Note).HasMaxLength(Lengths.Note);
        builder.Terms(one => one.Terms);
        builder.HasOne<Package>().WithMany().HasForeignKey(one => one.PackageId);
        builder.HasOne<Creditor>().WithMany().HasForeignKey(one => one.CreditorId);
        builder.HasMany(one => one.Words).WithOne().HasForeignKey(word => word.ApplicationId);
        builder.HasIndex(one => one.SubmissionKey).IsUnique();
        builder.HasIndex(one => new { one.State, one.SubmittedAtUtc });
    }
}

internal sealed class CustomerApplicationWordConfiguration : IEntityTypeConfiguration<CustomerApplicationWord>
{
    public void Configure(EntityTypeBuilder<CustomerApplicationWord> builder)
    {
        builder.ToTable("CustomerApplicationWords");
        builder.Property(word => word.Text).HasMaxLength(Lengths.Note);
    }
}
