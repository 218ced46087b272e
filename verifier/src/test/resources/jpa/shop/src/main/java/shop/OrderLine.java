package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@IdClass(OrderLine.Key.class)
@Table(name = "order_line")
public class OrderLine {
    @Id
    @Column(name = "customer_id")
    private Long customerId;

    @Id
    @Column(name = "line")
    private Integer line;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(
            name = "customer_id",
            insertable = false,
            updatable = false,
            foreignKey = @ForeignKey(name = "order_line_customer_fkey"))
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_code", nullable = false, foreignKey = @ForeignKey(name = "order_line_product_fkey"))
    private Product product;

    protected OrderLine() {}

    public record Key(Long customerId, Integer line) {}
}
